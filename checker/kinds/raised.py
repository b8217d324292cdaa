"""Raised: an exception that prose names in code type is one that the page shows, if it shows any.

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
from ..observation import Result

if TYPE_CHECKING:
    from ..page import Page

EXCEPTIONS = frozenset(
    name
    for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, BaseException)
)
WORD = re.compile(r"\w+")
SENTENCE = "No code, output or message of this page has this exception: show it, or leave it out."


@dataclass(frozen=True)
class Raised(Claim):
    """An exception that is named and not shown."""

    element: Tag

    @property
    def shown(self) -> str:
        """Its name."""
        return self.element.get_text()

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """It is wrong by standing there."""
        yield Problem(self.element, SENTENCE, self.shown)


def find(element: Tag, page: "Page") -> Raised | None:
    """The name of an exception in prose, on a page that shows others and not this one."""
    if element.name != "code" or element.get_text() not in EXCEPTIONS:
        return None
    if "data-expr" in element.attrs or element.find_parent("pre"):
        return None
    blocks = page.article.select("pre, code[data-expr]")
    texts = [f"{block.get_text()} {block.get('data-expr')}" for block in blocks]
    shown = {*WORD.findall(" ".join(texts))}
    return Raised(element) if EXCEPTIONS & shown and element.get_text() not in shown else None


def show(markdown: Markdown) -> None:
    """Nothing to teach."""
