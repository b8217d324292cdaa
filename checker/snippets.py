"""The programs that pages embed: a fence's code, and where each line of it really stands."""

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

from .problem import Problem

ROOT = Path(__file__).parents[2]
BASES = (ROOT / "snippets", ROOT / "tests")
INCLUDE = re.compile(
    r"""[ \t]*-+8<-+[ \t]+["'](?P<file>[^"':]+)(?::(?P<section>[\w-]+))?["'][ \t]*"""
)
MARK = re.compile(r"#[ \t]*--8<--[ \t]+\[(?P<edge>start|end):[ \t]*(?P<name>[\w-]+)\]")


@dataclass(frozen=True)
class Code:
    """Code as the reader sees it, and the file and the line where it begins."""

    text: str
    path: Path
    line: int

    def compiled(self) -> CodeType:
        """Code whose tracebacks name the true file and line."""
        return compile(
            "\n" * (self.line - 1) + self.text, str(self.path), "exec", dont_inherit=True
        )

    @property
    def place(self) -> str:
        """The place as an editor understands it."""
        return f"{relative(self.path)}:{self.line}"


def relative(path: Path) -> str:
    """A path as it is written in the project."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def sections(path: Path) -> dict[str, Code]:
    """The named sections of a snippet file in order; markers in a wrong order raise ValueError."""
    found: dict[str, Code] = {}
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    opened: tuple[str, int] | None = None
    for number, line in enumerate(lines, start=1):
        mark = MARK.search(line)
        if mark is None:
            continue
        if mark["edge"] == "start" and opened is None:
            opened = mark["name"], number
        elif mark["edge"] == "end" and opened and opened[0] == mark["name"]:
            text = textwrap.dedent("".join(lines[opened[1] : number - 1]))
            found[mark["name"]] = Code(text, path, opened[1] + 1)
            opened = None
        else:
            raise ValueError(f"{relative(path)}:{number}: this section marker has no partner.")
    if opened:
        raise ValueError(f"{relative(path)}:{opened[1]}: the section {opened[0]!r} never ends.")
    return found


def find(name: str) -> Path | None:
    """The file that an include line names."""
    return next((base / name for base in BASES if (base / name).is_file()), None)


def resolve(body: str, start: int, page: Path, line: int) -> Code | Problem:
    """The code of a fence that begins at a line of a page: a section of a snippet, or typed there."""
    if "--8<--" not in body:
        return Code(body, page, line)
    include = INCLUDE.fullmatch(body.rstrip("\n"))
    if include is None:
        return Problem(start, "A fence holds one include line or code, not a mixture.")
    path = find(include["file"])
    if path is None:
        return Problem(start, f"There is no snippet file {include['file']!r}.")
    if include["section"] is None:
        return Code(path.read_text(encoding="utf-8"), path, 1)
    try:
        section = sections(path).get(include["section"])
    except ValueError as error:
        return Problem(start, str(error))
    return section or Problem(start, f"{relative(path)} has no section {include['section']!r}.")
