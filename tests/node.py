"""Run the functions of an ES module from Python, in the Node that Playwright brings along."""

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright._impl._driver import compute_driver_executable

SERVE = """
import {createInterface} from 'node:readline';
import {pathToFileURL} from 'node:url';
const functions = await import(pathToFileURL(process.argv[1]));
for await (const line of createInterface({input: process.stdin})) {
  const [name, values] = JSON.parse(line);
  let answer;
  try { answer = {value: functions[name](...values)}; }
  catch (error) { answer = {error: String(error)}; }
  console.log(JSON.stringify(answer));
}
"""


Call = Callable[..., Any]


class JavaScriptError(Exception):
    """An error that a JavaScript function threw."""


@contextmanager
def module(path: Path) -> Iterator[Call]:
    """A function `call(name, *values)` of the module's exports; values and results are JSON."""
    node, _ = compute_driver_executable()
    command = [node, "--input-type=module", "--eval", SERVE, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdin and process.stdout
        requests, answers = process.stdin, process.stdout

        def call(name: str, *values: Any) -> Any:
            requests.write(json.dumps([name, values]) + "\n")
            requests.flush()
            answer = json.loads(answers.readline())
            if "error" in answer:
                raise JavaScriptError(answer["error"])
            return answer.get("value")

        yield call
        requests.close()
