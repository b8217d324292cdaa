"""Size: a number before the name of an axis is the size of that axis, if the page has one.

    It has `4`{ data-expr="rows" } rows.

A number that is the size of another axis is wrong; what is the size of none may be of another thing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import NavigableString, Tag

from ..claim import Claim, Problem
from ..observation import Evaluate, Result, Value
from .subject import SENTENCE

if TYPE_CHECKING:
    from ..page import Page

WORDS = re.compile(r"\s+([a-z]+)(?: ([a-z]+))?")


@dataclass(frozen=True)
class Size(Claim):
    """A fact, the axis whose name stands behind it, and the other axes."""

    element: Tag
    said: str
    others: tuple[str, ...]

    @property
    def results(self) -> Sequence[Tag]:
        """None of its own: the value is the fact's."""
        return ()

    @property
    def shown(self) -> str:
        """The value and the axis."""
        return f"{self.element.get_text()} {self.said}"

    def requests(self) -> Sequence[Evaluate]:
        """The sizes that the page has there."""
        return [Evaluate(str(self.element["data-expr"]), once=True)]

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """Not the size of the axis that is named, but of another."""
        (value,) = seen
        assert isinstance(value, Value)
        text = self.element.get_text().strip()
        own = value.names.get(self.said)
        meant = [name for name in self.others if str(value.names.get(name)) == text]
        if self.element["data-expr"] in self.others:
            meant = [str(self.element["data-expr"])]
        elif own is None or str(own) == text:
            return
        for name in meant[:1]:
            yield Problem(self.element, SENTENCE.format(self.said, name), text)


def find(element: Tag, page: "Page") -> Size | None:
    """A fact in front of the name of an axis."""
    behind = element.next_sibling
    if element.name != "code" or "data-expr" not in element.attrs:
        return None
    sizes = page.project.sizes
    if not (sizes and isinstance(behind, NavigableString)):
        return None
    for noun in nouns(str(behind)):
        if noun in sizes:
            return Size(element, noun, tuple(name for name in sizes if name != noun))
    return None


def nouns(text: str) -> Iterator[str]:
    """What the first words of a text may name: "time steps", "hidden units"."""
    if words := WORDS.match(text):
        first, second = words[1], words[2] or ""
        yield from (first + second, first, second)
