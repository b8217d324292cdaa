"""Raised: an exception that prose names in code type is one that the page shows.

Catch the `ValueError`.
"""

import builtins
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import Tag
from markdown import Markdown

from ..claim import Claim, Problem
from ..observation import Request, Result

if TYPE_CHECKING:
    from ..page import Page

EXCEPTIONS = frozenset(
    name
    for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, BaseException)
)
SENTENCE = "No code, output or message of this page has this exception: show it, or leave it out."


@dataclass(frozen=True)
class Raised(Claim):
    """An exception that is named and not shown."""

    element: Tag

    @property
    def results(self) -> Sequence[Tag]:
        """Nothing that a run yields."""
        return ()

    @property
    def shown(self) -> str:
        """Its name."""
        return self.element.get_text()

    def requests(self) -> Sequence[Request]:
        """Nothing has to be observed."""
        return ()

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """It is wrong by standing there."""
        yield Problem(self.element, SENTENCE, self.shown)


def find(element: Tag, page: "Page") -> Raised | None:
    """The name of an exception in prose, on a page that runs code and does not show it."""
    if element.name != "code" or element.get_text() not in EXCEPTIONS:
        return None
    blocks = page.article.select("pre, code[data-expr]")
    if "data-expr" in element.attrs or element.find_parent("pre") or not blocks:
        return None
    name = re.compile(rf"\b{element.get_text()}\b")
    texts = (text for block in blocks for text in (block.get_text(), str(block.get("data-expr"))))
    return None if any(map(name.search, texts)) else Raised(element)


def show(markdown: Markdown) -> None:
    """Nothing to teach."""
