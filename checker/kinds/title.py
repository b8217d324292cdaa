"""Title: a heading, a tab or a summary that names one of some alternatives stands over code that has it.

    === "mean"

Where the code below it has another of them instead, and the facts too, they were exchanged.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from bs4 import Tag
from markdown import Markdown

from ..claim import Claim, Problem
from ..observation import Result
from ..prose.roles import alternatives, swapped

if TYPE_CHECKING:
    from ..page import Page

HEADING = re.compile("h[1-6]")
ABSENT = re.compile(r"\b(?:not|no|without|instead|unlike|rather)\b", re.IGNORECASE)
"""What says that a section is about something else than it names."""
SENTENCE = "The title is about {}, the code below it is about {}."


@dataclass(frozen=True)
class Title(Claim):
    """A title over code of another subject."""

    element: Tag
    said: str
    meant: str

    @property
    def shown(self) -> str:
        """Both."""
        return f"{self.said}, {self.meant}"

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """It is wrong by standing there."""
        yield Problem(self.element, SENTENCE.format(self.said, self.meant), self.said)


def find(element: Tag, page: "Page") -> Title | None:
    """A title that names an alternative to what stands below."""
    part = section(element)
    if not part or ABSENT.search(element.get_text()):
        return None
    found = swapped(element.get_text(), "\n".join(codes(part)), alternatives(page.project))
    return Title(element, *found) if found else None


def section(element: Tag) -> list[Tag]:
    """What stands below a title."""
    if HEADING.fullmatch(element.name):
        later = (each for each in element.next_siblings if isinstance(each, Tag))
        return list(takewhile(lambda each: not is_title(each, element.name), later))
    if element.name == "summary" and element.parent:
        return [element.parent]
    if (
        element.name == "label"
        and element.parent
        and (tabs := element.find_parent("div", class_="tabbed-set"))
    ):
        number = element.parent.find_all("label", recursive=False).index(element)
        return tabs.select(":scope > .tabbed-content > .tabbed-block")[number : number + 1]
    return []


def is_title(element: Tag, level: str) -> bool:
    """Whether an element ends the section of a heading."""
    return bool(re.fullmatch("h[1-6]", element.name)) and element.name <= level


def codes(part: Iterable[Tag]) -> Iterator[str]:
    """The code in a part of a page, and the expressions of its facts."""
    for each in part:
        for element in (each, *each.find_all(True)):
            if "language-python" in element.get_attribute_list("class"):
                yield element.get_text()
            elif "data-expr" in element.attrs or "aria-label" in element.attrs:
                yield f"{element.get('data-expr')} {element.get('aria-label')}"


def show(markdown: Markdown) -> None:
    """Nothing to teach."""
