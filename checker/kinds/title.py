"""Title: a heading, a tab, a summary, a title of code, a sentence with a colon stands over what it names.

    === "mean"

Where the code below has another one of some alternatives instead, and the facts too, they were exchanged.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Problem
from ..misplaced import Misplaced
from ..prose.flags import not_set, set_after_all, set_otherwise
from ..prose.general import sentences
from ..prose.lacking import lacked
from ..prose.roles import alternatives, swapped
from .code_output import code_of

if TYPE_CHECKING:
    from ..page import Page

HEADING = re.compile("h[1-6]")
ABSENT = re.compile(r"\b(?:not|no|without|instead|unlike|rather)\b", re.IGNORECASE)
"""What says that a section is about something else than it names."""
SENTENCE = "These words are about {}, the code below them is about {}."


def find(element: Tag, page: "Page") -> Misplaced | None:
    """A title that names an alternative to what stands below."""
    part = section(element)
    words = sentences(element.get_text())[-1:] if part else []
    if not words:
        return None
    code = "\n".join(codes(part))
    if ABSENT.search(words[0]):
        found = set_after_all(words[0], code)
    else:
        found = swapped(words[0], code, alternatives(page.project)) or set_otherwise(words[0], code)
        if element.name != "p":
            found = found or not_set(words[0], code) or lacked(words[0], code, page.project)
    if not found:
        return None
    return Misplaced(element, (Problem(element, SENTENCE.format(*found), found[0]),))


def section(element: Tag) -> list[Tag]:
    """What stands below a title, or below the words that lead to it."""
    later = (each for each in element.next_siblings if isinstance(each, Tag))
    if element.name == "p" and element.get_text().rstrip().endswith(":"):
        return [each for each in later if not is_setup(each)][:1]
    if HEADING.fullmatch(element.name):
        return list(takewhile(lambda each: not is_title(each, element.name), later))
    if "filename" in element.get_attribute_list("class") and element.parent:
        return [element.parent]
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


def is_setup(element: Tag) -> bool:
    """Whether it is folded code that the block behind it needs."""
    return "setup" in element.get_attribute_list("class")


def is_title(element: Tag, level: str) -> bool:
    """Whether an element ends the section of a heading."""
    return bool(HEADING.fullmatch(element.name)) and element.name <= level


def codes(part: Iterable[Tag]) -> Iterator[str]:
    """The code in a part of a page, and the expressions of its facts."""
    for each in part:
        for element in (each, *each.find_all(True)):
            if "language-python" in element.get_attribute_list("class"):
                yield code_of(element)
            elif "data-expr" in element.attrs or "aria-label" in element.attrs:
                yield f"{element.get('data-expr')} {element.get('aria-label')}"
