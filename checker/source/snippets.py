"""The programs that pages embed: a fence's code, and where each line of it really stands."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..claim import Fault
from ..project import Project

INCLUDE = re.compile(
    r"""[ \t]*-+8<-+[ \t]+["'](?P<file>[^"':]+)(?::(?P<section>[\w-]+))?["'][ \t]*"""
)
MARK = re.compile(r"#[ \t]*--8<--[ \t]+\[(?P<edge>start|end):[ \t]*(?P<name>[\w-]+)\]")
SETUP = "setup"
"""Sections whose names begin so are never shown: they are folded above the blocks that need them."""


@dataclass(frozen=True)
class Code:
    """Code as the reader sees it, the file and the line where it begins, its section if any."""

    text: str
    path: Path
    line: int
    section: str = ""


def sections(path: Path) -> dict[str, Code]:
    """The named sections of a snippet file in order; markers in a wrong order raise ValueError."""
    return marked(path, path.read_text(encoding="utf-8"))


@lru_cache(maxsize=256)
def marked(path: Path, text: str) -> dict[str, Code]:
    """The named sections of a text that stands in a file."""
    found: dict[str, Code] = {}
    lines = text.splitlines(keepends=True)
    opened: tuple[str, int] | None = None
    for number, line in enumerate(lines, start=1):
        mark = MARK.search(line)
        if mark is None:
            continue
        if mark["edge"] == "start" and opened is None:
            opened = mark["name"], number
        elif mark["edge"] == "end" and opened and opened[0] == mark["name"]:
            text = textwrap.dedent("".join(lines[opened[1] : number - 1]))
            found[mark["name"]] = Code(text, path, opened[1] + 1, mark["name"])
            opened = None
        else:
            raise ValueError(f"{path.name}:{number}: this section marker has no partner.")
    if opened:
        raise ValueError(f"{path.name}:{opened[1]}: the section {opened[0]!r} never ends.")
    return found


def find(project: Project, name: str) -> Path | None:
    """The file that an include line names."""
    bases = (project.root / base for base in project.includes)
    return next((base / name for base in bases if (base / name).is_file()), None)


def resolve(project: Project, body: str, start: int, page: Path, line: int) -> Code | Fault:
    """The code of a fence whose body begins at a line of a page: a section, or typed there."""
    if "--8<--" not in body:
        return Code(body, page, line)
    include = INCLUDE.fullmatch(body.rstrip("\n"))
    if include is None:
        return Fault(start, "A fence holds one include line or code, not a mixture.")
    path = find(project, include["file"])
    if path is None:
        return Fault(start, f"There is no snippet file {include['file']!r}.")
    if include["section"] is None:
        return Code(path.read_text(encoding="utf-8"), path, 1)
    try:
        found = sections(path)
    except ValueError as error:
        return Fault(start, str(error))
    if include["section"] in found:
        return found[include["section"]]
    known = ", ".join(name for name in found if not name.startswith(SETUP)) or "none"
    sentence = f"{include['file']} has no section {include['section']!r}. It has: {known}."
    return Fault(start, sentence)


def missing_includes(project: Project, text: str) -> Iterator[Fault]:
    """The include lines outside of fences that lead nowhere."""
    for match in re.finditer(r"(?m)^[ \t]*-+8<-+.*$", text):
        include = INCLUDE.fullmatch(match[0])
        if include is None or find(project, include["file"]) is None:
            yield Fault(match.start(), "This line includes no file that exists.", match[0].strip())


def folded_before(code: Code, shown: set[str]) -> list[Code]:
    """The set-up sections of a snippet file that stand before a section and have not run yet."""
    if not code.section:
        return []
    before = []
    for name, section in sections(code.path).items():
        if name == code.section:
            break
        if name.startswith(SETUP) and name not in shown:
            before.append(section)
    return before
