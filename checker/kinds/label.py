"""Label: what `print` says in front of a value is about that value.

    print("mean", mean(numbers))

Of names that come in an order, and of alternatives, what follows has to be of the same one.
"""

import ast
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Problem
from ..code.labels import labelled
from ..misplaced import Misplaced
from ..prose.roles import groups, swapped
from .code_output import code_of
from .subject import SENTENCE

if TYPE_CHECKING:
    from ..page import Page


def find(element: Tag, page: "Page") -> Misplaced | None:
    """A rendered `python` block that labels what it prints."""
    if element.name != "div" or "language-python" not in element.get_attribute_list("class"):
        return None
    code = code_of(element)
    found = tuple(
        Problem(element, SENTENCE.format(*names), label, line=line + 1)
        for line, label, value in labelled(code if "print(" in code else "")
        if (names := swapped(label, ast.unparse(value), groups(page.project)))
    )
    return Misplaced(element, found) if found else None
