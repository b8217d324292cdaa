"""Unpacking: code gives the names that come in an order to what comes in that order."""

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag
from markdown import Markdown

from ..code.statements import statements
from ..prose.order import in_order
from ..prose.words import Words
from .code_output import code_of

if TYPE_CHECKING:
    from ..page import Page


def find(element: Tag, page: "Page") -> Words | None:
    """A rendered `python` block that gives several names their values at once."""
    if element.name != "div" or "language-python" not in element.get_attribute_list("class"):
        return None
    found = tuple(unpacked(code_of(element))) if page.project.orders else ()
    return Words(element, found, page.project, (in_order,)) if found else None


def unpacked(code: str) -> Iterator[str]:
    """The names that are bound together, as they stand there."""
    for statement in statements(code):
        for node in ast.walk(statement.node):
            if isinstance(node, ast.Tuple | ast.List) and isinstance(node.ctx, ast.Store):
                yield ", ".join(item.id for item in node.elts if isinstance(item, ast.Name))


def show(markdown: Markdown) -> None:
    """Nothing to teach."""
