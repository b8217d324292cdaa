"""What was observed in an environment, as a file that can be read, and compared with another.

A record holds no path, time or address of the machine; each observation is one line of its file.
"""

import json
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..observation import Known, Request, Result
from ..runner.wire import decode_request, decode_result, encode
from .differences import differences


@dataclass
class Record:
    """The results of each page, by its path, with the environment that gave them."""

    environment: dict[str, str] = field(default_factory=dict)
    vocabulary: frozenset[str] = frozenset()
    pages: dict[str, list[tuple[Request, Result]]] = field(default_factory=dict)

    def add(self, page: str, requests: Sequence[Request], results: Sequence[Result]) -> None:
        """Add a page; the names that every page may use are kept once."""
        self.pages[page] = list(zip(requests, map(bare, results), strict=True))

    def results(self, page: str) -> list[Result]:
        """The results of a page, as they were given."""
        found = [result for _, result in self.pages[page]]
        known = self.vocabulary
        return [replace(one, project=known) if isinstance(one, Known) else one for one in found]

    def write(self, path: Path) -> None:
        """Write the whole file, in an order that the same record has again."""
        lines = [
            f'"environment": {dump(dict(sorted(self.environment.items())))}',
            f'"vocabulary": {dump(sorted(self.vocabulary))}',
            '"pages": {\n' + ",\n".join(map(self.page_text, sorted(self.pages))) + "\n}",
        ]
        path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")

    def page_text(self, page: str) -> str:
        """A page as it stands in the file."""
        rows = [dump([encode(request), encode(result)]) for request, result in self.pages[page]]
        return f"{dump(page)}: [\n" + ",\n".join(rows) + "\n]"


def read(path: Path) -> Record:
    """The record that a file holds."""
    content = json.loads(path.read_text(encoding="utf-8"))
    pages = {
        page: [(decode_request(request), decode_result(result)) for request, result in rows]
        for page, rows in content["pages"].items()
    }
    return Record(content["environment"], frozenset(content["vocabulary"]), pages)


def environment(versions: dict[str, str]) -> dict[str, str]:
    """What a record is made with: the project's versions, and where they run."""
    return {"python": platform.python_version(), "system": platform.system()} | versions


def compare(one: Record, other: Record) -> list[str]:
    """Which claims of which pages differ between two records, and how; values unrounded."""
    lines = []
    for name in sorted(one.environment.keys() | other.environment.keys()):
        values = one.environment.get(name, "nothing"), other.environment.get(name, "nothing")
        if values[0] != values[1]:
            lines.append(f"{name}: {values[0]}, not {values[1]}")
    for page in sorted(one.pages.keys() | other.pages.keys()):
        if page not in one.pages or page not in other.pages:
            lines.append(f"{page}: only in the {'first' if page in one.pages else 'second'} record")
        else:
            lines += map(str, differences(page, one.pages[page], other.pages[page]))
    return lines


def bare(result: Result) -> Result:
    """A result without the names that are the same for every page."""
    return replace(result, project=frozenset()) if isinstance(result, Known) else result


def dump(value: object) -> str:
    """A value on one line."""
    return json.dumps(value, ensure_ascii=False)
