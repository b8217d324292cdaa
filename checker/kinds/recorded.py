"""Something that a page shows from a project's records: an element with `data-record` and a name.

The project's own Markdown makes it while the site is built, and the project says again, by its name,
which words it has to have. Nobody types them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Claim, Problem
from ..laws.elements import words
from ..observation import Result

if TYPE_CHECKING:
    from ..page import Page

UNKNOWN = "The records have nothing of this name."
OTHER = "This is not what the records say."


@dataclass(frozen=True)
class Recorded(Claim):
    """An element, and its words as the records have them (None if they have none)."""

    element: Tag
    real: str | None

    @property
    def shown(self) -> str:
        """All that a reader sees of it."""
        return words(self.element.get_text())

    @property
    def results(self) -> Sequence[Tag]:
        """Itself: its words come from runs."""
        return [self.element]

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """The words on the page against those of the records."""
        if self.real is None:
            yield Problem(self.element, UNKNOWN, str(self.element["data-record"]))
        elif self.shown != self.real:
            yield Problem(self.element, OTHER, self.shown, self.real)


def find(element: Tag, page: "Page") -> Recorded | None:
    """An element that says which record it shows."""
    if "data-record" not in element.attrs:
        return None
    text = page.project.recorded(str(element["data-record"]))
    return Recorded(element, None if text is None else words(text))
