"""A process that works for this one, and that can be ended with all that it has started."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

FORKS = hasattr(os, "fork") and sys.platform != "darwin" and "CHECKER_FRESH" not in os.environ
OPTIONS = ("-u", "-X", "utf8", "-m", "checker.runner")


class Child:
    """A process of one page: a fork of this one, or a fresh Python; with all that it starts."""

    def __init__(self, work: Callable[[int], None], folder: Path | None = None) -> None:
        self.answers, theirs = os.pipe()
        self.ended: int | None = None
        if folder is not None and not FORKS:
            self.process = subprocess.Popen(
                [sys.executable, *OPTIONS, sys.argv[1], "--page", str(folder), str(theirs)],
                env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
                pass_fds=[theirs],
                start_new_session=True,
            )
            self.pid = self.process.pid
        else:
            self.pid = os.fork()
            if self.pid == 0:
                self.be(work, theirs)
        os.close(theirs)

    def be(self, work: Callable[[int], None], answers: int) -> None:
        """In the child: work, and end without what the parent would do at its end."""
        status = 1
        try:
            os.setsid()
            os.close(self.answers)
            work(answers)
            status = 0
        finally:
            os._exit(status)

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self.kill()
        os.close(self.answers)

    def kill(self) -> None:
        """End it, and the processes that it has started."""
        for end, number in ((os.killpg, self.pid), (os.kill, self.pid)):
            if self.ended is None or end is os.killpg:
                try:
                    end(number, signal.SIGKILL)
                except (ProcessLookupError, PermissionError):
                    continue
        if self.ended is None:
            self.ended = os.waitpid(self.pid, 0)[1]

    def fate(self) -> str:
        """How it ended by itself; one that only hides is ended."""
        end = time.monotonic() + 1
        while self.ended is None and time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.ended = status if pid else None
            time.sleep(0.01)
        if self.ended is None:
            return "the process closed the files that were not its own"
        code = os.waitstatus_to_exitcode(self.ended)
        if code < 0:
            return f"the process was ended by {signal.Signals(-code).name}"
        return f"the process ended with status {code}"
