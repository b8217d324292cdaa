"""Type: what prose says to be raised or returned is of a type that the page shows.

    Catch the `ValueError`. It returns a list, in double precision.

That holds for a page that shows another exception, another container, another number type.
"""

import builtins
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Problem
from ..misplaced import Misplaced
from ..prose.order import DENIED
from ..prose.text import texts

if TYPE_CHECKING:
    from ..page import Page

EXCEPTIONS = frozenset(
    name
    for name, value in vars(builtins).items()
    if isinstance(value, type) and issubclass(value, BaseException)
)
CONTAINERS = frozenset(("list", "tuple", "dict", "set"))
GIVEN = re.compile(
    r"\b(?:returns?|gives?(?: back)?|hands? back|gets?|is|are|prints?|comes? back (?:as|in)) an? "
    rf"({'|'.join(sorted(CONTAINERS))})\b"
)
CELL = re.compile(rf"(?:an? )?({'|'.join(sorted(CONTAINERS))})", re.IGNORECASE)
"""A cell of a table that says nothing else."""
IN_WORDS = re.compile(r"\b(\w+) (error|precision)\b", re.IGNORECASE)
PRECISION = {"half": "float16", "single": "float32", "double": "float64"}
DTYPES = frozenset(PRECISION.values())
WORD = re.compile(r"\w+")
SENTENCE = "No code, output or message of this page has this type: show it, or leave it out."


def find(element: Tag, page: "Page") -> Misplaced | None:
    """A type in prose, on a page that shows others of its kind and not this one."""
    for name, family in named(element):
        shown = words(page)
        if family & shown and name not in shown:
            return Misplaced(element, (Problem(element, SENTENCE, name),))
    return None


def named(element: Tag) -> Iterator[tuple[str, frozenset[str]]]:
    """The types that an element names, each with others of its kind."""
    is_name = element.name == "code" and "data-expr" not in element.attrs
    if is_name and element.get_text() in EXCEPTIONS and not element.find_parent("pre"):
        yield element.get_text(), EXCEPTIONS
    for text in texts(element):
        whole = CELL.fullmatch(text.strip()) if element.name == "td" else None
        for match in (*GIVEN.finditer(text), *filter(None, [whole])):
            if not DENIED.search(text):
                yield match[1], CONTAINERS
        for first, second in IN_WORDS.findall(text):
            if second == "precision" and first.lower() in PRECISION:
                yield PRECISION[first.lower()], DTYPES
            elif (name := f"{first.title()}Error") in EXCEPTIONS:
                yield name, EXCEPTIONS


def words(page: "Page") -> set[str]:
    """The words of a page's code, of what it gives, and of the expressions of its facts."""
    blocks = page.article.select("pre, code[data-expr]")
    return {
        *WORD.findall(" ".join(f"{each.get_text()} {each.get('data-expr')}" for each in blocks))
    }
