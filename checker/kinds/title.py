"""Title: a heading, a tab, a summary, a title of code, a sentence with a colon stands over what it names.

    === "mean"

Where the code below has another one of some alternatives instead, and the facts too, they were exchanged.
"""

import re
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Problem
from ..misplaced import Misplaced
from ..prose.flags import not_set, set_after_all, set_in_all, set_otherwise
from ..prose.general import sentences
from ..prose.lacking import lacked
from ..prose.roles import alternatives, swapped
from .code_below import codes, drawn_from, section

if TYPE_CHECKING:
    from ..page import Page

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
            found = found or set_in_all(words[0], code) or lacked(words[0], code, page.project)
            found = found or not_set(words[0], code)
        elif drawn := "\n".join(drawn_from(part, page.program.origins)):
            found = found or not_set(words[0], drawn)
    if not found:
        return None
    return Misplaced(element, (Problem(element, SENTENCE.format(*found), found[0]),))
