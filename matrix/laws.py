"""Tries laws in an environment, from outside of it."""

import json
import os
import select
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from .environments import ROOT, Environment
from .install import variables

LAWS = "snippets/laws"
PATIENCE = 600.0  # seconds for one law, the import of Keras included


class Trier:
    """A process in an environment that tries laws; one that has died is started again."""

    def __init__(self, environment: Environment, python: Path) -> None:
        self.command = [str(python), "-m", "matrix.trying", LAWS]
        self.variables = os.environ | variables(environment) | {"PYTHONPATH": str(ROOT)}
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> subprocess.Popen[str]:
        """The process, started if there is none."""
        self.process = self.process or subprocess.Popen(
            self.command,
            cwd=ROOT,
            env=self.variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        return self.process

    def ask(self, name: str) -> dict[str, Any]:
        """What came of trying a law, or why nothing did."""
        process = self.start()
        assert process.stdin and process.stdout
        try:
            print(name, file=process.stdin, flush=True)
        except BrokenPipeError:
            return self.died()
        if not select.select([process.stdout], [], [], PATIENCE)[0]:
            return self.died()
        line = process.stdout.readline()
        found: dict[str, Any] = json.loads(line) if line else self.died()
        return found

    def died(self) -> dict[str, Any]:
        """End the process."""
        self.close()
        return {"not_run": "the process that tried it ended, or did not answer"}

    def close(self) -> None:
        """End the process."""
        if self.process:
            self.process.kill()
            self.process.communicate()
            self.process = None

    def __enter__(self) -> Self:
        """Itself, started when first asked."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it."""
        self.close()
