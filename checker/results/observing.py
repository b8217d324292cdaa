"""Observes each page once in a run of the tests, whichever process asks for it."""

import hashlib
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from queue import LifoQueue
from typing import Self

from ..observation import Request, Result
from ..page import Page
from ..project import Project
from ..runner.wire import decode_result, encode
from .once import once
from .runs import Runner

AHEAD = 2
"""So many pages run at once where they may: while one trains, another begins."""


class Observer:
    """The results of pages, shared with other processes through a folder.

    With `ahead`, so many pages at once run as soon as they are met, while others are still read and
    judged. Without it a page runs when somebody asks for its results.
    """

    def __init__(
        self, project: Project, folder: Path, python: str = sys.executable, *, ahead: int = 0
    ) -> None:
        self.project = project
        self.folder = folder
        self.ahead = ahead
        self.runners = [Runner(project, python) for _ in range(ahead or 1)]
        self.runner = self.runners[-1]
        self.threads = ThreadPoolExecutor(max_workers=len(self.runners))
        self.idle = LifoQueue[Runner]()
        for runner in self.runners:
            self.idle.put(runner)
        self.runs: dict[str, Future[list[Result]]] = {}

    def meet(self, page: Page) -> Page:
        """The page, whose results will be asked for."""
        if not page.faults:
            self.run(page)
        return page

    def results(self, page: Page) -> list[Result]:
        """What a run of the page observed; the page runs only if nobody has run it yet."""
        return [] if page.faults else self.run(page).result()

    def run(self, page: Page) -> Future[list[Result]]:
        """A run of the page, which may still have to begin."""
        requests = page.requests()
        key = hashlib.sha256(repr((page.name, requests)).encode()).hexdigest()[:24]
        if key not in self.runs:
            ask = partial(self.ask, requests, limit(page))
            self.runs[key] = self.threads.submit(self.shared, key, ask)
        return self.runs[key]

    def shared(self, key: str, ask: Callable[[], Iterable[Result]]) -> list[Result]:
        """The results of a run that one process makes for all."""
        found = once(self.folder, key, lambda: list(map(encode, ask())))
        return list(map(decode_result, found))

    def ask(self, requests: Sequence[Request], limit: float) -> list[Result]:
        """Run a page where nothing else runs."""
        runner = self.idle.get()
        try:
            return runner.ask(requests, limit=limit)
        finally:
            self.idle.put(runner)

    def close(self) -> None:
        """End the runners, whatever they are doing."""
        self.threads.shutdown(wait=False, cancel_futures=True)
        for runner in self.runners:
            runner.close()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the runners: what was interrupted does not wait for the pages that were met."""
        self.close()


def limit(page: Page) -> float:
    """Seconds that a block may take: the project's, or what the front matter says, with a reason.

    `limit: "300: it trains a small model"`
    """
    seconds, _, reason = str(page.meta.get("limit", "")).partition(":")
    return float(seconds) if reason.strip() else page.project.limit
