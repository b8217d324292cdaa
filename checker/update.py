"""Writes what is real into the pages: whole files, nothing else touched, each change shown.

A change of *kind* (code that printed and now raises, a fact whose shape or type changed) is listed
apart and written only when its page is asked for by name: a slip must never become documentation.
"""

import difflib
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .claim import NewFile
from .edits import applied, edited, unwritable
from .observation import Result
from .page import Page


@dataclass
class Changes:
    """The new text of each file, and what was kept back."""

    files: dict[Path, str] = field(default_factory=dict)
    kept_back: list[str] = field(default_factory=list)


def changes(page: Page, results: Sequence[Result], accept: bool = False) -> Changes:
    """What a run of a page corrects; changes of kind only if they are accepted."""
    found = Changes()
    if page.faults:
        return found
    edits: list[tuple[int, int, str]] = []
    for claim, seen in page.shared_out(results):
        for item in claim.correct(seen):
            if isinstance(item, NewFile):
                found.files[item.path] = item.text
            elif reason := unwritable(item) or ("" if accept else item.changes):
                line = page.source.line(page.place(item.at))
                found.kept_back.append(f"{page.name}:{line}: {reason}")
            elif edit := edited(page, item):
                edits.append(edit)
    if edits:
        found.files[page.path] = applied(page.text, edits)
    return found


def write(files: dict[Path, str]) -> str:
    """Replace the files, each at once and whole; what changed, as a diff."""
    shown: list[str] = []
    for path, text in sorted(files.items()):
        old = path.read_bytes().decode("utf-8") if path.exists() else ""
        text = text.replace("\n", "\r\n") if "\r\n" in old else text
        if old != text:
            lines = (old.splitlines(keepends=True), text.splitlines(keepends=True))
            shown += difflib.unified_diff(*lines, str(path), str(path), n=1)
            write_whole(path, text)
    return "".join(shown)


def write_whole(path: Path, text: str) -> None:
    """Leave the old file or the new one, nothing between, and nothing beside it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        os.chmod(name, path.stat().st_mode if path.exists() else 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
