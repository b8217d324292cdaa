"""Prose: what readers read outside of code says no number, count, order or shape unchecked.

Names that come in an order, the project says which, are listed in it: in a sentence, from item to
item of a list, along a row of a table and down a column.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from bs4 import Tag

from ..prose.lacking import lacking
from ..prose.order import in_order
from ..prose.roles import mistaken
from ..prose.text import texts
from ..prose.wording import unchecked
from ..prose.words import Words

if TYPE_CHECKING:
    from ..page import Page

HEAD = re.compile(r"[,:;(]|\.(?= |\Z)|,? (?:of|with|is|has|in|for) ")
"""What ends the name that an item of a list begins with."""


def find(element: Tag, page: "Page") -> Words | None:
    """A block with text of its own: a paragraph, a heading, a cell, a caption, a title; a list or table."""
    if lists := tuple(listed(element)):
        return Words(element, lists, page.project, (in_order, mistaken), whole=True)
    found = texts(element, page.project.dimensions)
    return (
        Words(element, tuple(found), page.project, (unchecked, in_order, mistaken, lacking))
        if found
        else None
    )


def listed(element: Tag) -> Iterator[str]:
    """What stands one after the other in a list; in the rows and columns of a table."""
    if element.name in ("ol", "ul"):
        items = element.find_all("li", recursive=False)
        yield in_a_row(items)
        if element.name == "ol":
            yield ", ".join(HEAD.split(" ".join(item.get_text().split()))[0] for item in items)
    elif element.name == "dl":
        pairs = pairwise(element.find_all(["dt", "dd"], recursive=False))
        yield from (pair(one, other) for one, other in pairs)
    elif element.name == "table":
        rows = [row.find_all(["th", "td"]) for row in element.find_all("tr")]
        for head, *others in rows:
            yield from (pair(head, each) for each in others)
        for cells in (*rows, *zip_longest(*rows)):
            yield in_a_row(cell for cell in cells if cell)


def pair(head: Tag, other: Tag) -> str:
    """A name, and what is said first behind it."""
    name, words = (HEAD.split(each.get_text())[0] for each in (head, other))
    return f"{name}: {words}"


def in_a_row(items: Iterable[Tag]) -> str:
    """Some texts, joined as in a sentence; what is a list itself is no part of another."""
    words = [" ".join(item.get_text().split()) for item in items]
    return ", ".join(alone(text) for text in words)


def alone(text: str) -> str:
    """An item of a list; one that lists something itself goes on with nothing."""
    return "\u2016 {} \u2016".format(text.replace(",", " \u2016")) if "," in text else text
