"""Crossed: of two rows or columns of a table, neither head is about the expressions of the other.

    | mean | length |
    | `3`{ data-expr="mean(numbers)" } | `2`{ data-expr="len(numbers)" } |

They were exchanged where each has a word of the other's expressions, and none of its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Problem
from ..misplaced import Misplaced

if TYPE_CHECKING:
    from ..page import Page

WORD = re.compile(r"[A-Z]?[a-z]{3,}|[A-Z]{3,}")
SENTENCE = "The expressions here are about what stands at {!r}."


def find(element: Tag, page: "Page") -> Misplaced | None:
    """A table of facts with such heads."""
    if element.name != "table" or not element.select("td code[data-expr]"):
        return None
    rows = [row.find_all(["td", "th"]) for row in element.find_all("tr")]
    columns = list(zip(*rows, strict=True)) if len({*map(len, rows)}) == 1 else []
    found = tuple(problem for lines in (rows, columns) for problem in crossed(element, lines))
    return Misplaced(element, found) if found else None


def crossed(table: Tag, lines: Sequence[Sequence[Tag]]) -> Iterator[Problem]:
    """A problem for each two heads that are exchanged."""
    known = [(head, words(head.get_text()), about(rest)) for head, *rest in filter(None, lines)]
    for (one, named, own), (other, named_there, there) in combinations(known, 2):
        if (
            alike(named, there)
            and alike(named_there, own)
            and not alike(named, own)
            and not alike(named_there, there)
        ):
            text = " ".join(one.get_text().split())
            yield Problem(table, SENTENCE.format(" ".join(other.get_text().split())), text)


def about(cells: Sequence[Tag]) -> set[str]:
    """The words of the expressions in some cells."""
    codes = [code for cell in cells for code in cell.select("code[data-expr]")]
    return {word for code in codes for word in words(str(code["data-expr"]))}


def words(text: str) -> set[str]:
    """The words of a text or of its identifiers, in the singular."""
    return {word.lower().removesuffix("s") for word in WORD.findall(text)}


def alike(some: set[str], others: set[str]) -> bool:
    """Whether a word of one set begins one of the other: `params`, "parameters"."""
    return any(a.startswith(b) or b.startswith(a) for a in some for b in others)
