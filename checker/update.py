"""Writes what is real into the pages: whole files, nothing else touched, each change shown.

A change of *kind* (code that printed and now raises, a fact whose shape or type changed) is listed
apart and written only when its page is asked for by name: a slip must never become documentation.
"""

import difflib
import os
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .claim import Correction, NewFile
from .observation import Result
from .page import Page
from .source import tables


@dataclass
class Changes:
    """The new text of each file, and what was kept back."""

    files: dict[Path, str] = field(default_factory=dict)
    kept_back: list[str] = field(default_factory=list)


def changes(page: Page, results: Sequence[Result], accept: bool = False) -> Changes:
    """What a run of a page corrects; changes of kind only if they are accepted."""
    found = Changes()
    edits: list[tuple[int, int, str]] = []
    for claim, seen in page.shared_out(results):
        for item in claim.correct(seen):
            if isinstance(item, NewFile):
                found.files[item.path] = item.text
            elif item.changes and not accept:
                line = page.source.line(page.place(item.at))
                found.kept_back.append(f"{page.name}:{line}: {item.changes}")
            elif edit := edited(page, item):
                edits.append(edit)
    if edits:
        found.files[page.path] = applied(page.text, edits)
    return found


def edited(page: Page, item: Correction) -> tuple[int, int, str] | None:
    """A correction as a piece of the source and the text in its place."""
    if fence := page.fence(item.at):
        if item.new:
            marks = "`" * max(3, longest_run(item.text) + 1)
            text = f"\n\n{marks}{item.new}\n{item.text}{marks}"
            return fence.end, fence.end, behind(fence.indent, text)
        return fence.body_start, fence.body_end, behind(fence.indent, item.text)
    if span := page.places.spans.get(id(item.at)):
        return span.text_start, span.text_end, item.text
    if cell := tables.place(page.source.outside, page.article, item.at):
        return cell.start, cell.end, item.text
    return None


def longest_run(text: str) -> int:
    """The longest run of backticks at the beginning of a line."""
    return max((len(run) for run in re.findall(r"(?m)^`+", text)), default=0)


def behind(prefix: str, text: str) -> str:
    """The text as it stands on the page, every line but empty ones behind the prefix."""
    return re.sub(r"(?m)^(?=.)", lambda _: prefix, text) if prefix else text


def applied(text: str, edits: list[tuple[int, int, str]]) -> str:
    """The text with the edits made, last first, so that places stay true."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


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
