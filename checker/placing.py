"""Where the claims of pages stand: the workers of a run share what takes long to find."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from .page import Page
from .project import Project
from .reading import read_once
from .results.once import locked

Places = dict[int, list[int]]


class Placing:
    """The places of pages, found by one worker for all, in a folder that all of them see."""

    def __init__(self, project: Project, folder: Path) -> None:
        self.project = project
        self.folder = folder

    def of(self, path: Path) -> Places:
        """The numbers of a page's claims by where they stand."""
        file = self.file(path)
        with locked(file.with_suffix(".lock")):
            self.find(path, file)
        return {int(start): found for start, found in json.loads(file.read_text("utf-8")).items()}

    def begin(self, paths: Sequence[Path], worker: int, workers: int) -> None:
        """Find those that no other worker has begun, each from another page on."""
        start = len(paths) * worker // workers
        for path in (*paths[start:], *paths[:start]):
            file = self.file(path)
            with locked(file.with_suffix(".lock"), wait=False) as mine:
                if mine:
                    self.find(path, file)

    def file(self, path: Path) -> Path:
        """Where the places of a page are kept."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return self.folder / f"{hashlib.sha256(bytes(path)).hexdigest()[:24]}.json"

    def find(self, path: Path, file: Path) -> None:
        """Find and keep them, unless that is done."""
        if not file.exists():
            found = json.dumps(places(read_once(self.project, path)))
            unfinished = file.with_suffix(".unfinished")
            unfinished.write_text(found, encoding="utf-8")
            unfinished.rename(file)


def places(page: Page) -> Places:
    """The numbers of the claims by where they stand; those that nothing has to run for at the top."""
    found: Places = {0: []}
    for number, claim in enumerate([] if page.faults else page.claims):
        start = page.place(claim.element) if claim.requests() else 0
        found.setdefault(start, []).append(number)
    return found
