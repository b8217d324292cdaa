"""Why a statement differs, in a line: written by hand, found by words of what is said instead."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .environments import Environment
from .ranges import words
from .summary import Statement, Summary

FILE = Path(__file__).parent / "explained.toml"


@dataclass(frozen=True)
class Explained:
    """Words, the line that explains what has them, and whether pages show what there is instead."""

    has: str
    says: str
    shown: str = ""
    words: bool = False

    def fits(self, statement: Statement, real: str) -> bool:
        """Whether it explains what there is instead of a statement in some environment."""
        texts = (*statement.laws, statement.asked, statement.shown, real)
        return self.shown in statement.shown and any(self.has in text for text in texts)


@cache
def lines() -> tuple[Explained, ...]:
    """All of them, in order: the first that fits is taken."""
    found = tomllib.loads(FILE.read_text("utf-8"))["difference"]
    return tuple(Explained(**each) for each in found)


def line(statement: Statement, real: str) -> Explained | None:
    """The line for what there is instead in some environment."""
    return next((each for each in lines() if each.fits(statement, real)), None)


def explanations(statement: Statement) -> dict[str, list[Environment]]:
    """The lines for a statement, each with the environments that it explains."""
    found: dict[str, list[Environment]] = {}
    for each, real in statement.real.items():
        if one := line(statement, real):
            found.setdefault(one.says, []).append(each)
    return found


def unexplained(statement: Statement) -> list[Environment]:
    """The environments where it differs, at whatever place, and no line says why."""
    places = [statement.real, *(place.real for place in statement.places)]
    found = (each for told in places for each, real in told.items() if not line(statement, real))
    return list(dict.fromkeys(found))


def without_a_reason(summary: Summary) -> Iterator[str]:
    """The differences that no line explains, as a report names them: somebody has to look."""
    for statement in summary.statements():
        if some := unexplained(statement):
            where = words(some, summary.environments)
            yield f"{FILE.name} does not say why: {statement.id} ({where})"
