"""A law: a general sentence that a page shows by its name, and the program that tries to break it.

    [](law:padding_changes_no_state)    the sentence, and on how many settings it was tried
    [](laws:masks)                      all laws of a module, with exceptions, examples and programs

Both come from the record that `checker.laws` writes; nobody types the sentence again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import Tag
from markdown import Markdown

from ..claim import Claim, Problem
from ..laws.elements import words
from ..laws.notation import Laws, known
from ..observation import Result

if TYPE_CHECKING:
    from ..page import Page

UNKNOWN = "There is no law of this name in the record: run the laws with --write."
OTHER = "The law is not shown as it stands in the record."


@dataclass(frozen=True)
class Shown(Claim):
    """A law on a page, and its words in the record (None if it has none)."""

    element: Tag
    real: str | None

    @property
    def shown(self) -> str:
        """All that a reader sees of it."""
        return words(self.element.get_text(" "))

    @property
    def results(self) -> Sequence[Tag]:
        """Itself: its words come from a run."""
        return [self.element]

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """The words on the page against those of the record."""
        if self.real is None:
            yield Problem(self.element, UNKNOWN, str(self.element["data-law"]))
        elif self.shown != self.real:
            yield Problem(self.element, OTHER, self.shown, self.real)


def find(element: Tag, page: "Page") -> Shown | None:
    """The root of a law."""
    if "data-law" not in element.attrs:
        return None
    whole = element.name == "section"
    return Shown(element, known(page.project, str(element["data-law"]), whole))


def show(markdown: Markdown) -> None:
    """Write the laws where pages name them, before links are followed."""
    Laws.register(markdown)
