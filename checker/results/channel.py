"""A process that runs code, and the lines that go to it and come from it. It never hangs."""

import json
import os
import select
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from ..runner.child import OPTIONS
from ..runner.wire import line

START = 300.0  # seconds for the imports of a project
APART = {"COLUMNS", "LINES", "PYTHONSTARTUP", "PYTHONWARNINGS", "PYTHONPATH"}


class RunnerDied(RuntimeError):
    """The process that runs code is gone; its last words follow."""


class Channel:
    """The process of a runner, from its start to its end."""

    def __init__(self, root: Path, python: str = sys.executable, seed: int = 0) -> None:
        ours = {"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONHASHSEED": str(seed)}
        if "PYTHONPATH" in os.environ:
            ours["CHECKER_PYTHONPATH"] = os.environ["PYTHONPATH"]
        self.words = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        self.process = subprocess.Popen(
            [python, *OPTIONS, str(root)],
            cwd=root,
            env={name: os.environ[name] for name in os.environ.keys() - APART} | ours,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.words,
            bufsize=0,
            start_new_session=True,
        )
        self.rest = b""
        self.patience = START

    def write(self, message: dict[str, Any]) -> None:
        """Send a line."""
        assert self.process.stdin is not None
        rest = line(message)
        try:
            while rest:
                rest = rest[self.process.stdin.write(rest) :]
        except (BrokenPipeError, ValueError):
            raise self.died() from None

    def read(self, limit: float) -> dict[str, Any]:
        """The next line that comes, within some seconds (more while it starts)."""
        assert self.process.stdout is not None
        stream = self.process.stdout
        end = time.monotonic() + limit + self.patience
        while b"\n" not in self.rest:
            if not select.select([stream], [], [], max(0.0, end - time.monotonic()))[0]:
                self.process.kill()
                raise RunnerDied("The process that runs code does not answer any more.")
            new = os.read(stream.fileno(), 1 << 20)
            if not new:
                raise self.died()
            self.rest += new
        self.patience = 0.0
        first, self.rest = self.rest.split(b"\n", 1)
        message: dict[str, Any] = json.loads(first)
        return message

    def died(self) -> RunnerDied:
        """What it said last."""
        self.process.kill()
        self.process.wait()
        self.words.seek(0)
        words = self.words.read().decode("utf-8", "replace").strip()
        return RunnerDied(f"The process that runs code has ended.\n{words[-2000:]}".strip())

    def close(self) -> None:
        """End it, and the page that it may be running."""
        with self.process as process, self.words:
            assert process.stdin is not None
            process.stdin.close()
            try:
                process.wait(1 if self.patience else 5)  # what still imports does not listen
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()  # so that who reads from it sees its end before the file is closed
