"""Label: what `print` says in front of a value is about that value.

    print("mean", mean(numbers))

Of names that come in an order, and of alternatives, what follows has to be of the same one.
"""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import Tag
from markdown import Markdown

from ..claim import Claim, Problem
from ..code.labels import labelled
from ..observation import Result
from ..prose.roles import groups, swapped
from .code_output import code_of
from .subject import SENTENCE

if TYPE_CHECKING:
    from ..page import Page

Wrong = tuple[int, str, str, str]


@dataclass(frozen=True)
class Label(Claim):
    """Labels in front of other values than their own: each with its line, and both names."""

    element: Tag
    wrong: tuple[Wrong, ...]

    @property
    def shown(self) -> str:
        """The labels."""
        return "\n".join(label for _, label, _, _ in self.wrong)

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """They are wrong by standing there."""
        for line, label, said, meant in self.wrong:
            yield Problem(self.element, SENTENCE.format(said, meant), label, line=line)


def find(element: Tag, page: "Page") -> Label | None:
    """A rendered `python` block that labels what it prints."""
    if element.name != "div" or "language-python" not in element.get_attribute_list("class"):
        return None
    code = code_of(element)
    found = tuple(
        (line + 1, label, *names)
        for line, label, value in labelled(code if "print(" in code else "")
        if (names := swapped(label, ast.unparse(value), groups(page.project)))
    )
    return Label(element, found) if found else None


def show(markdown: Markdown) -> None:
    """Nothing to teach."""
