"""Observes each page once in a run of the tests, whichever process asks for it."""

import hashlib
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from ..observation import Result
from ..page import Page
from ..project import Project
from .once import once
from .runs import Runner


class Observer:
    """The results of pages, from one runner, shared with other processes through a folder.

    With `ahead`, a page runs as soon as it is met, while others are still read and judged.
    """

    def __init__(
        self, project: Project, folder: Path, python: str = sys.executable, *, ahead: bool = False
    ) -> None:
        self.project = project
        self.folder = folder
        self.ahead = ahead
        self.runner = Runner(project, python)
        self.thread = ThreadPoolExecutor(max_workers=1)
        self.runs: dict[str, Future[list[Result]]] = {}

    def meet(self, page: Page) -> None:
        """Know that the results of a page will be asked for."""
        if self.ahead and not page.faults:
            self.run(page)

    def results(self, page: Page) -> list[Result]:
        """What a run of the page observed; the page runs only if nobody has run it yet."""
        return [] if page.faults else self.run(page).result()

    def run(self, page: Page) -> Future[list[Result]]:
        """A run of the page, which may still have to begin."""
        requests = page.requests()
        key = hashlib.sha256(repr((page.name, requests)).encode()).hexdigest()[:24]
        if key not in self.runs:
            ask = partial(self.runner.ask, requests, limit=limit(page))
            self.runs[key] = self.thread.submit(once, self.folder, key, ask)
        return self.runs[key]

    def close(self) -> None:
        """End the runner, whatever it is doing."""
        self.thread.shutdown(wait=False, cancel_futures=True)
        self.runner.close()


def limit(page: Page) -> float:
    """Seconds that a block may take: the project's, or what the front matter says, with a reason.

    `limit: "300: it trains a small model"`
    """
    seconds, _, reason = str(page.meta.get("limit", "")).partition(":")
    return float(seconds) if reason.strip() else page.project.limit
