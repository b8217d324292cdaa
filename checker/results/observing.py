"""Observes each page once in a run of the tests, whichever process asks for it."""

import hashlib
import sys
from pathlib import Path

from ..observation import Result
from ..page import Page
from ..project import Project
from .once import once
from .runs import Runner


class Observer:
    """The results of pages, from one runner, shared with other processes through a folder."""

    def __init__(self, project: Project, folder: Path, python: str = sys.executable) -> None:
        self.project = project
        self.folder = folder
        self.runner = Runner(project, python)

    def results(self, page: Page) -> list[Result]:
        """What a run of the page observed; the page runs only if nobody has run it yet."""
        if page.faults:
            return []
        requests = page.requests()
        key = hashlib.sha256(repr((page.name, requests)).encode()).hexdigest()[:24]
        return once(self.folder, key, lambda: self.runner.ask(requests, limit=limit(page)))

    def close(self) -> None:
        """End the runner."""
        self.runner.close()


def limit(page: Page) -> float:
    """Seconds that a block may take: the project's, or what the front matter says, with a reason.

    `limit: "300: it trains a small model"`
    """
    seconds, _, reason = str(page.meta.get("limit", "")).partition(":")
    return float(seconds) if reason.strip() else page.project.limit
