"""Head: a page's title and description, which search engines and shared links show."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

from ..prose.words import Words

if TYPE_CHECKING:
    from ..page import Page

SILENT = frozenset(("hide", "template", "icon", "status", "search", "limit", "robots", "keywords"))
"""Entries of the front matter that nobody reads: they are shown nowhere."""
AT = Tag(BeautifulSoup("", "html.parser"), name="head")
"""It stands nowhere on the rendered page, so that its words are looked for in the source."""


class Head(Words):
    """The entries of the front matter that are read."""

    @property
    def shown(self) -> str:
        """Nothing of it stands in the article."""
        return ""


def find(element: Tag, page: "Page") -> Head | None:
    """The front matter, found at the page as a whole."""
    if element is not page.article:
        return None
    read = (value for name, value in page.meta.items() if name not in SILENT)
    found = tuple(text for value in read for text in strings(value))
    return Head(element, found, page.project, at=AT, whole=True)


def strings(value: object) -> Iterator[str]:
    """The texts in a value of YAML."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif value is not None:
        yield str(value)
