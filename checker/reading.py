"""Pages that are read once in a process, however many tests ask for them."""

from pathlib import Path

from .page import Page
from .project import Project

READ: dict[tuple[Path, bytes], Page] = {}


def read_once(project: Project, path: Path) -> Page:
    """The page in a file, the same as long as the file is: leave it as it is."""
    key = path.resolve(), path.read_bytes()
    if key not in READ:
        READ[key] = Page.read(project, path)
    return READ[key]
