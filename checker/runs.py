"""The side that asks: a process in which a project's code runs, and results read from there."""

import json
import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any

from .observation import Known, Ran, Request, Result
from .project import Project
from .runner.child import OPTIONS
from .runner.wire import decode_result, encode, line

START = 300.0  # seconds for the imports of a project
GRACE = 30.0  # seconds that the runner gets beyond a block's limit


class RunnerDied(RuntimeError):
    """The process that runs code is gone; its last words follow."""


class Runner:
    """A process that imports a project's libraries once and runs pages, one after the other.

    Two runners with different seeds differ in what differs between two runs of Python (the order of
    sets, random states): a page that gives the same in both is reproducible as far as one can see.
    """

    def __init__(self, project: Project, python: str = sys.executable, *, seed: int = 0) -> None:
        self.project = project
        self.python = python
        self.seed = seed
        self.process: subprocess.Popen[bytes] | None = None
        self.words = tempfile.TemporaryFile()
        self.rest = b""
        self.about: dict[str, Any] = {}

    def start(self) -> "Runner":
        """Start it ahead, so that it imports while this process does something else."""
        if self.process is None:
            ours = {
                "PYTHONPATH": str(Path(__file__).parents[1]),
                "PYTHONHASHSEED": str(self.seed),
            }
            if "PYTHONPATH" in os.environ:
                ours["CHECKER_PYTHONPATH"] = os.environ["PYTHONPATH"]
            theirs = os.environ.keys() - {"COLUMNS", "LINES", "PYTHONSTARTUP", "PYTHONWARNINGS"}
            self.process = subprocess.Popen(
                [self.python, *OPTIONS, str(self.project.root)],
                cwd=self.project.root,
                env={name: os.environ[name] for name in theirs} | ours,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self.words,
                start_new_session=True,
            )
            self.wait = START
        return self

    def ask(self, requests: Sequence[Request], *, limit: float | None = None) -> list[Result]:
        """Run a page: one result for each request; `limit` replaces the project's for a block."""
        vocabulary = frozenset(self.environment()["vocabulary"])
        found: list[Result] = []
        seconds = limit or self.project.limit
        for message in self.question({"requests": [encode(item) for item in requests]}, seconds):
            if "failed" in message:
                raise RunnerDied(message["failed"])
            if message.get("end"):
                return with_last(found, message.get("last", ""))
            result = decode_result(message)
            found.append(
                replace(result, project=vocabulary) if isinstance(result, Known) else result
            )
        raise AssertionError("the runner's answers have an end")

    def environment(self) -> dict[str, Any]:
        """What is the same for all pages: `versions`, `vocabulary`."""
        if not self.about:
            about = next(self.question({}, self.project.limit))
            if "failed" in about:
                raise RunnerDied(f"The settings cannot be read where code runs: {about['failed']}")
            self.about = about
        return self.about

    def question(self, asked: dict[str, Any], limit: float) -> Any:
        """Ask, and yield the answers."""
        process = self.start().process
        assert process is not None and process.stdin is not None
        try:
            process.stdin.write(line(asked | {"limit": limit}))
            process.stdin.flush()
        except (BrokenPipeError, ValueError):
            raise self.died() from None
        end = False
        while not end:
            message = self.answer(limit + GRACE)
            end = bool(message.get("end"))
            yield message

    def answer(self, limit: float) -> dict[str, Any]:
        """The next line that comes."""
        assert self.process is not None and self.process.stdout is not None
        stream = self.process.stdout.fileno()
        end = time.monotonic() + max(limit, self.wait)
        while b"\n" not in self.rest:
            if not select.select([stream], [], [], max(0.0, end - time.monotonic()))[0]:
                self.close()
                raise RunnerDied("The process that runs code does not answer any more.")
            new = os.read(stream, 1 << 20)
            if not new:
                raise self.died()
            self.rest += new
        self.wait = 0.0
        first, self.rest = self.rest.split(b"\n", 1)
        message: dict[str, Any] = json.loads(first)
        return message

    def died(self) -> RunnerDied:
        """What it said last."""
        self.close()
        self.words.seek(0)
        words = self.words.read().decode("utf-8", "replace").strip()
        return RunnerDied(f"The process that runs code has ended.\n{words[-2000:]}".strip())

    def close(self) -> None:
        """End it, and the page that it may be running."""
        if self.process is None:
            return
        with self.process as process:
            assert process.stdin is not None
            process.stdin.close()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()

    def __enter__(self) -> "Runner":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
        self.words.close()


def with_last(results: list[Result], printed: str) -> list[Result]:
    """The results; what the page's process printed at its end belongs to the last block."""
    for place in reversed(range(len(results)) if printed else ()):
        result = results[place]
        if isinstance(result, Ran):
            results[place] = replace(result, printed=result.printed + printed)
            break
    return results
