"""The text of a rendered page as readers read it: block by block, what is checked left out."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString

from .wording import FACT, NAME

BLOCK = re.compile(
    "p|div|section|article|main|header|footer|nav|aside|h[1-6]|ul|ol|li|dl|dt|dd|table|caption"
    "|thead|tbody|tfoot|tr|td|th|blockquote|figure|figcaption|details|summary|hr|form|fieldset"
    "|legend|label|option|button|address|center|body|html|head|title"
)
CHECKED = ("data-expr", "data-draw", "data-law")
"""Attributes of what another kind of claim answers for, with all that is in it."""
UNREAD = frozenset(("pre", "svg", "script", "style", "template"))
"""Read by other kinds of claims, or refused."""


def is_checked(element: Tag) -> bool:
    """Whether an element is a part of something that another kind of claim answers for."""
    return any(
        tag.name in UNREAD or any(name in tag.attrs for name in CHECKED)
        for tag in (element, *element.parents)
    )


def texts(element: Tag) -> list[str]:
    """What is read in a block directly, not in blocks inside it: each run of text between them."""
    if not (BLOCK.fullmatch(element.name) or isinstance(element, BeautifulSoup)):
        return []
    runs = [""]
    for piece in pieces(element):
        if piece is None:
            runs.append("")
        else:
            runs[-1] += piece
    found = [run for run in runs if not run.isspace() and run]
    return found if found and not is_checked(element) else []


def pieces(element: Tag) -> Iterator[str | None]:
    """The text of an element in pieces; None where a block inside it begins."""
    for child in element.children:
        if isinstance(child, NavigableString):
            if not isinstance(child, PreformattedString):
                yield str(child)
        elif isinstance(child, Tag):
            if BLOCK.fullmatch(child.name) or child.name == "pre":
                yield None
            elif child.name == "br":
                yield " "
            elif child.name == "code":
                yield code(child)
            elif child.name == "math" or any(name in child.attrs for name in CHECKED):
                yield FACT
            elif is_reference(child):
                yield ""
            elif child.name not in UNREAD:
                yield from pieces(child)


def code(element: Tag) -> str:
    """What stands for inline code: whether it is checked; a word that is no code stays a word."""
    if "data-expr" in element.attrs:
        return FACT
    text = element.get_text().strip()
    return text if text.isalpha() and text.islower() and len(text) > 2 else NAME


def is_reference(element: Tag) -> bool:
    """Whether it is the number of a footnote, which Markdown counts itself."""
    return (
        element.name == "sup"
        and str(element.get("id", "")).startswith("fnref:")
        and bool(element.select_one("a.footnote-ref[href^='#fn:']"))
    )
