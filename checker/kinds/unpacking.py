"""Unpacking: code gives the names that come in an order to what comes in that order, and passes them so.

A statement that says that its order is another (`swapped = ...`) may list them otherwise.
"""

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag

from ..code.statements import statements
from ..prose.order import DENIED, in_order
from ..prose.words import Words
from .code_output import code_of

if TYPE_CHECKING:
    from ..page import Page

SHORT = 4
"""A longer list may hold the names of an order among others."""


def find(element: Tag, page: "Page") -> Words | None:
    """A rendered `python` block that lists names."""
    if element.name != "div" or "language-python" not in element.get_attribute_list("class"):
        return None
    found = tuple(unpacked(code_of(element))) if page.project.orders else ()
    return Words(element, found, page.project, (in_order,)) if found else None


def unpacked(code: str) -> Iterator[str]:
    """The names that are bound together or passed in a short list, as they stand there."""
    for statement in statements(code):
        is_warning = DENIED.search(ast.unparse(statement.node))
        for node in ast.walk(statement.node):
            if isinstance(node, ast.Tuple | ast.List):
                found = [name for item in node.elts if (name := name_in(item))]
                if isinstance(node.ctx, ast.Store) or (
                    len(node.elts) == len(found) <= SHORT and not is_warning
                ):
                    yield ", ".join(found)


def name_in(item: ast.expr) -> str:
    """A name, as such or as text."""
    if isinstance(item, ast.Constant) and isinstance(item.value, str):
        return item.value
    return item.id if isinstance(item, ast.Name) else ""
