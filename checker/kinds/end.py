"""End: where words say "the first row" or "the last", the expression of their fact takes that end.

    The last row is `3`{ data-expr="rows[-1]" }.

That is a matter of words and indices, so it is judged where a sentence names one end and its one
fact has the index of the other.
"""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import Tag
from markdown import Markdown

from ..claim import Claim, Problem
from ..observation import Result
from ..prose.naming import sentence_of

if TYPE_CHECKING:
    from ..page import Page

THING = r"(?: \w+)? (?:step|row|column|entry|element|item|sample|number|value|line)s?\b"
NAMED = {0: re.compile(rf"\bfirst{THING}"), -1: re.compile(rf"\b(?:last|final|newest){THING}")}
WORD = {0: re.compile(r"\bfirst\b"), -1: re.compile(r"\b(?:last|final|newest)\b")}
INDEX = {0: "0", -1: "-1"}


@dataclass(frozen=True)
class End(Claim):
    """A fact of the other end than the words beside it."""

    element: Tag
    said: str
    index: str

    @property
    def shown(self) -> str:
        """Both."""
        return f"{self.said}, [{self.index}]"

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """It is wrong by standing there."""
        sentence = f"The words say {self.said!r}, the expression has the index {self.index}."
        yield Problem(self.element, sentence, self.element.get_text())


def find(element: Tag, page: "Page") -> End | None:
    """A fact that is alone in a sentence that names an end."""
    if element.name != "code" or "data-expr" not in element.attrs:
        return None
    return other_end(element, sentence_of(element, page.project.dimensions))


def other_end(element: Tag, sentence: str) -> End | None:
    """The end that a sentence names, if the expression takes the other one."""
    taken = ends(str(element["data-expr"]))
    for end, named in NAMED.items():
        other = -1 - end
        found = named.search(sentence)
        if found and not WORD[other].search(sentence) and taken == {other}:
            return End(element, found[0], INDEX[other])
    return None


def ends(expression: str) -> set[int]:
    """Which of the indices 0 and -1 an expression has."""
    try:
        tree = ast.parse(expression, mode="eval")
    except SyntaxError:
        return set()
    slices = (node.slice for node in ast.walk(tree) if isinstance(node, ast.Subscript))
    each = (item for one in slices for item in (one.elts if isinstance(one, ast.Tuple) else [one]))
    written = {ast.unparse(item) for item in each}
    return {end for end, index in INDEX.items() if index in written}


def show(markdown: Markdown) -> None:
    """Nothing to teach."""
