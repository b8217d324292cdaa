"""What a page says in a quiet line below something that differs elsewhere: where, and why.

    Keras 3.12.4 and older: the same message in older words: `ValueError: Input 0 of layer …`.

It is made from the records. What holds wherever it is known has no line.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .apart import AS_SHOWN, as_shown
from .briefly import Span, spans
from .environments import Environment
from .explained import line
from .summary import Statement, Summary
from .telling import without_values

LONGEST = 160
WRAPPED = re.compile(r"Exception encountered when calling \w+\.\w+\(\)\.$")


@dataclass(frozen=True)
class Difference:
    """Where a statement differs for one reason, and what there is instead if that is worth reading."""

    row: str
    where: tuple[Span, ...]
    why: str
    words: str

    @property
    def named(self) -> list[str]:
        """Where, span by span, as a line begins."""
        first, *others = map(str, self.where)
        return [first[0].upper() + first[1:], *others]

    @property
    def said(self) -> str:
        """Why, and the words there."""
        return f"{self.why.removesuffix('.')}: `{self.words}`." if self.words else self.why

    @property
    def sentence(self) -> str:
        """All of it as text."""
        return f"{'; '.join(self.named)}: {self.said}"


def differences(statement: Statement, instead: Mapping[Environment, str]) -> Iterator[Difference]:
    """A line for each reason, in the words that there are at one place."""
    reasons: dict[tuple[str, str], list[Environment]] = {}
    for each, real in instead.items():
        found = line(statement, real)
        words = telling(real) if found is None or found.words else ""
        why = found.says if found else "There is something else."
        reasons.setdefault((why, words), []).append(each)
    for (why, words), some in reasons.items():
        yield Difference(statement.id, tuple(spans(some, statement.cells)), why, words)
    if some := as_shown(statement.cells):
        yield Difference(statement.id, tuple(spans(some, statement.cells)), AS_SHOWN, "")


def telling(text: str) -> str:
    """The line of a message that tells what is wrong, without values."""
    lines = [line for line in without_values(text).splitlines() if line.strip()] or [""]
    said = lines[1] if WRAPPED.search(lines[0]) and len(lines) > 1 else lines[0]
    return said if len(said) <= LONGEST else f"{said[:LONGEST].rsplit(' ', 1)[0]} …"


class Quiet:
    """The lines of all pages, by the number of a page's claim and by the name of a law."""

    def __init__(self, summary: Summary) -> None:
        self.laws: dict[str, list[Difference]] = {}
        self.pages: dict[str, dict[int | str, list[Difference]]] = {}
        for statement in summary.statements():
            for law in statement.laws:
                self.laws[law] = list(differences(statement, statement.real))
            for place in statement.places:
                told = list(differences(statement, place.real))
                self.pages.setdefault(place.page, {})[place.claim] = told
