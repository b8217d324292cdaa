"""Spoken: the attributes that readers see or hear are read like any other text.

Alternative texts, tooltips, labels, placeholders, values: every attribute that is not known to be
for machines alone.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag

from ..prose.words import Words

if TYPE_CHECKING:
    from ..page import Page

SILENT = re.compile(
    r"id|class|style|href|hreflang|src|srcset|for|name|type|rel|lang|dir|role|target|tabindex"
    r"|width|height|colspan|rowspan|scope|headers|open|checked|disabled|hidden|inert|reversed"
    r"|loading|decoding|datetime|cite|download|markdown|media|srcdoc|data-.*|on.*"
    r"|aria-(?:labelledby|describedby|controls|owns|hidden|live|expanded|current)",
    re.IGNORECASE,
)
APART = ("svg", "math")
"""Pictures and equations answer for their own attributes."""


def find(element: Tag, page: "Page") -> Words | None:
    """An element with an attribute for readers."""
    if not element.attrs:
        return None
    found = tuple(spoken(element))
    if not found or any(tag.name in APART for tag in (element, *element.parents)):
        return None
    return Words(element, found, page.project, whole=True)


def spoken(element: Tag) -> Iterator[str]:
    """The texts of attributes that are not for machines alone."""
    for name, value in element.attrs.items():
        if SILENT.fullmatch(name) is None and not is_made(element, name):
            text = value if isinstance(value, str) else " ".join(value)
            if text.strip():
                yield text


def is_made(element: Tag, name: str) -> bool:
    """Whether Markdown itself wrote it: what a link back from a footnote says."""
    link = element.get_attribute_list("class") == ["footnote-backref"]
    return link and name == "title" and str(element.get("href", "")).startswith("#fnref")
