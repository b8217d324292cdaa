"""Prose: what readers read outside of code says no number, count, order or shape unchecked.

Names that come in an order, the project says which, are listed in it.
"""

from typing import TYPE_CHECKING

from bs4 import Tag
from markdown import Markdown

from ..prose.order import in_order
from ..prose.text import texts
from ..prose.wording import unchecked
from ..prose.words import Words

if TYPE_CHECKING:
    from ..page import Page


def find(element: Tag, page: "Page") -> Words | None:
    """A block with text of its own: a paragraph, a heading, a cell, a caption, a title; a numbered list."""
    if element.name == "ol":
        items = [
            " ".join(item.get_text().split()) for item in element.find_all("li", recursive=False)
        ]
        return Words(element, (", ".join(items),), page.project, (in_order,), whole=True)
    found = texts(element, page.project.dimensions)
    return Words(element, tuple(found), page.project, (unchecked, in_order)) if found else None


def show(markdown: Markdown) -> None:
    """Nothing to teach."""
