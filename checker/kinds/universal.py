"""Universal: a sentence with a general word ("always", "only") is a law or stands with a fact.

A sentence that introduces what is checked, a block directly below it and a colon at its end, stands
with a fact too. A law's own sentence is its program's.
"""

from typing import TYPE_CHECKING

from bs4 import Tag

from ..prose.general import general, sentences
from ..prose.text import CHECKED, texts
from ..prose.words import Words
from .equal import without_compared

if TYPE_CHECKING:
    from ..page import Page

RESULTS = ("language-output", "language-pytb", "language-math", "math")


def find(element: Tag, page: "Page") -> Words | None:
    """A block with text of its own, on a page that has to mind its general words."""
    off_subject = [name for names in page.project.off_subject.values() for name in names]
    if not page.project.general or page.name in off_subject:
        return None
    found = [without_compared(text, page) for text in texts(element, page.project.dimensions)]
    if found and found[-1].rstrip().endswith(":") and introduces(element):
        found[-1] = " ".join(sentences(found[-1])[:-1])
    return Words(element, tuple(found), page.project, (general,)) if any(found) else None


def introduces(element: Tag) -> bool:
    """Whether directly below stands something checked: a result, code with its result, a figure."""
    below = element.find_next_sibling()
    if isinstance(below, Tag) and "language-python" in classes(below):
        below = below.find_next_sibling()
    if not isinstance(below, Tag):
        return False
    holder = below.find(True) if "table" in classes(below) else below
    return any(name in RESULTS for name in classes(below)) or (
        isinstance(holder, Tag) and any(name in holder.attrs for name in CHECKED)
    )


def classes(element: Tag) -> list[str]:
    """The classes of an element."""
    return [str(name) for name in element.get_attribute_list("class") if name]
