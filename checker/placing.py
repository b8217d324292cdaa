"""Where the claims of pages stand: the workers of a run share what takes long to find."""

from collections.abc import Sequence
from pathlib import Path

from .page import Page
from .project import Project
from .reading import read_once
from .results.once import once

Places = dict[int, list[int]]


class Placing:
    """The places of pages, found by one worker for all, in a folder that all of them see."""

    def __init__(self, project: Project, folder: Path) -> None:
        self.project = project
        self.folder = folder

    def of(self, path: Path, *, wait: bool = True) -> Places:
        """The numbers of a page's claims by where they stand; none where another worker is at it."""

        def find() -> Places:
            return places(read_once(self.project, path))

        found = once(self.folder, str(path), find, wait=wait) or {}
        return {int(start): numbers for start, numbers in found.items()}

    def begin(self, paths: Sequence[Path], worker: int, workers: int) -> None:
        """Find those that no other worker has begun, each from another page on."""
        start = len(paths) * worker // workers
        for path in (*paths[start:], *paths[:start]):
            self.of(path, wait=False)


def places(page: Page) -> Places:
    """The numbers of the claims by where they stand; those that nothing has to run for at the top."""
    found: Places = {0: []}
    for number, claim in enumerate([] if page.faults else page.claims):
        start = page.place(claim.element) if claim.requests() else 0
        found.setdefault(start, []).append(number)
    return found
