"""What keeps a page from being read: bytes, fences and includes that lead nowhere."""

from pathlib import Path

from ..claim import Fault
from ..project import Project
from .snippets import missing_includes, resolve
from .source import Source


def decoded(path: Path) -> tuple[str, list[Fault]]:
    """The text of a file with plain line ends; of one that is not UTF-8, where it is not."""
    content = path.read_bytes()
    try:
        return content.decode("utf-8").replace("\r\n", "\n"), []
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return "\n", [Fault(0, f"The page is not UTF-8 in line {line}: save it as UTF-8.")]


def faults(project: Project, path: Path, source: Source) -> list[Fault]:
    """The fences and includes that cannot be followed."""
    found = [item for item in source.lexed if isinstance(item, Fault)]
    for fence in source.fences:
        code = resolve(project, fence.body, fence.start, path, source.line(fence.body_start))
        found += [code] if isinstance(code, Fault) else []
    return found or list(missing_includes(project, source.outside))
