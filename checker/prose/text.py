"""The text of a rendered page as readers read it: block by block, what is checked left out."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString

from .numbers import SIMPLE
from .plain import FACT, NAME, unread

BLOCK = re.compile(
    "p|div|section|article|main|header|footer|nav|aside|h[1-6]|ul|ol|li|dl|dt|dd|table|caption"
    "|thead|tbody|tfoot|tr|td|th|blockquote|figure|figcaption|details|summary|hr|form|fieldset"
    "|legend|label|option|button|address|center|body|html|head|title"
)
NUMBER = re.compile(SIMPLE)
CHECKED = ("data-expr", "data-draw", "data-law", "data-record")
CLAIMED = (*CHECKED, "data-scope")
"""Attributes of what another kind of claim answers for, with all that is in it."""
UNREAD = frozenset(("pre", "svg", "script", "style", "template"))
"""Read by other kinds of claims, or refused."""


def is_checked(element: Tag) -> bool:
    """Whether an element is a part of something that another kind of claim answers for."""
    return any(
        tag.name in UNREAD or any(name in tag.attrs for name in CLAIMED)
        for tag in (element, *element.parents)
    )


def texts(element: Tag, words: tuple[str, ...] = ()) -> list[str]:
    """What is read in a block directly, not in blocks inside it: each run of text between them.

    Inline code that says a number or one of some `words` (for an axis) is read as that word.
    """
    if not (BLOCK.fullmatch(element.name) or isinstance(element, BeautifulSoup)):
        return []
    runs = [""]
    for piece in pieces(element, words):
        if piece is None:
            runs.append("")
        else:
            runs[-1] += piece
    found = [run for run in runs if not run.isspace() and run]
    return found if found and not is_checked(element) else []


def pieces(element: Tag, words: tuple[str, ...]) -> Iterator[str | None]:
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
                yield code(child, words)
            elif child.name == "math" or any(name in child.attrs for name in CLAIMED):
                yield FACT
            elif is_reference(child) or is_permalink(child):
                yield ""
            elif child.name not in UNREAD:
                yield from pieces(child, words)


def code(element: Tag, words: tuple[str, ...]) -> str:
    """What stands for inline code: whether it is checked; a number or an axis stays a word."""
    text = " ".join(element.get_text().split())
    if "data-expr" in element.attrs:
        return FACT + unread(text)
    return text if text in words or NUMBER.fullmatch(text) else NAME + unread(text)


def is_reference(element: Tag) -> bool:
    """Whether it is the number of a footnote, which Markdown counts itself."""
    return (
        element.name == "sup"
        and str(element.get("id", "")).startswith("fnref:")
        and bool(element.select_one("a.footnote-ref[href^='#fn:']"))
    )


def is_permalink(element: Tag) -> bool:
    """Whether it is the sign behind a heading that links to it."""
    return element.get_text() == "\u00b6" and "headerlink" in element.get_attribute_list("class")
