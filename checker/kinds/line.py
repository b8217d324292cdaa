"""Line: what a sentence says of the first or last line of the output above it is about that line.

    The upper line is the mean.

Of names that come in an order, and of alternatives, the line has to have the same one, if it has any.
"""

import re
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Problem
from ..misplaced import Misplaced
from ..prose.roles import groups, swapped
from .code_output import code_of

if TYPE_CHECKING:
    from ..page import Page

PLACE = {"upper": 0, "top": 0, "first": 0, "lower": -1, "bottom": -1, "last": -1}
SAID = re.compile(rf"\bthe ({'|'.join(PLACE)})(?: line| one)?\b([^.;,]*)", re.IGNORECASE)
SENTENCE = "The words are about {}, that line of the output is about {}."


def find(element: Tag, page: "Page") -> Misplaced | None:
    """A paragraph below some output that speaks of its lines."""
    text = " ".join(element.get_text().split()) if element.name == "p" else ""
    output = element.find_previous_sibling() if " line" in text else None
    if not (isinstance(output, Tag) and "language-output" in output.get_attribute_list("class")):
        return None
    lines = code_of(output).rstrip("\n").split("\n")
    found = tuple(
        Problem(element, SENTENCE.format(*names), match[0])
        for match in SAID.finditer(text)
        if (names := swapped(match[2], lines[PLACE[match[1].lower()]], groups(page.project)))
    )
    return Misplaced(element, found) if found and len(lines) > 1 else None
