"""What tells a page or a law from the same one after it was changed.

Of a page, what is run and what is shown of it: its code, its fences, its facts, its tables. Prose may
change without a run.
"""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from checker.code.program import program
from checker.project import Project
from checker.source.fences import Fence
from checker.source.snippets import INCLUDE, find
from checker.source.source import Source
from checker.source.tables import EXPRESSION

LENGTH = 10
FORM = "names are not counted"  # what is recorded of a page: in another form, it is to be run again
ROW = re.compile(r"(?m)^[ \t]*\|.*$")


def told(project: Project, path: Path) -> Iterable[str]:
    """What a page runs and shows, as texts."""
    source = Source(path.read_text(encoding="utf-8"))
    for part in program(project, path, source):
        yield from (code.text for code in part.codes)
    yield from (fence.body for fence in source.fences if shows(fence))
    yield from (f"{s.text} {s.expression}" for s in source.spans if s.expression)
    lines = source.outside.splitlines()
    if any(EXPRESSION.match(line.strip()) for line in lines):
        yield from (line for line in lines if ROW.match(line) or EXPRESSION.match(line.strip()))
    yield from filter(None, (drawn(project, line) for line in lines))


def shows(fence: Fence) -> bool:
    """Whether a fence holds a result, or an equation."""
    return fence.language in ("output", "pytb", "math")


def drawn(project: Project, line: str) -> str:
    """The file that a line outside of the fences includes: a drawing."""
    include = INCLUDE.fullmatch(line)
    path = find(project, include["file"]) if include else None
    return path.read_text(encoding="utf-8") if path else ""


def law(entry: dict[str, Any]) -> str:
    """The digest of a law, from its entry in the record of the laws."""
    return digest([entry["sentence"], entry["source"]])


def digest(texts: Iterable[str]) -> str:
    """A short text that is the same for the same texts."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:LENGTH]


def pages(project: Project) -> dict[str, str]:
    """The digests of the pages that run something, by their path from the root."""
    found: dict[str, str] = {}
    for path in sorted((project.root / project.docs).rglob("*.md")):
        if texts := list(told(project, path)):
            found[str(path.relative_to(project.root))] = digest([FORM, *texts])
    return found
