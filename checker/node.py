"""Calls the functions of an ES module from Python, in one Node for as long as the process lasts."""

import atexit
import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

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


class JavaScriptError(Exception):
    """An error that a JavaScript function threw."""


class Module:
    """An ES module in a Node of its own."""

    def __init__(self, node: str, path: Path) -> None:
        command = [node, "--input-type=module", "--eval", SERVE, str(path)]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        atexit.register(self.close)

    def call(self, name: str, *values: Any) -> Any:
        """What an exported function returns; values and results are JSON."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps([name, values]) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "error" in answer:
            raise JavaScriptError(answer["error"])
        return answer.get("value")

    def close(self) -> None:
        """End it; a second time does nothing."""
        if self.process.poll() is None:
            self.process.communicate()


@cache
def module(node: str, path: Path) -> Module:
    """The module in a file, started once."""
    return Module(node, path)
