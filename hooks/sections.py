"""The sections of a rendered page, as the search reads them: prose, and messages that people paste."""

from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup, Tag

from checker.rendering import without_colours

HEADINGS = ("h1", "h2", "h3", "h4")
TEXTS = ("p", "li", "td", "th", "summary", "figcaption")
UNREAD = ".setup, .worded, .scope, .tried, .headerlink, pre, svg, math"
RAISED = ".language-pytb"  # what people paste
LONG = 3000  # letters of a section
ABOUT = ("title", "description", "keywords")  # of the front matter
WITHOUT_TEXT = {"next"}  # links to other pages


def plain(element: Tag) -> str:
    """The text of an element in one line."""
    return " ".join(element.get_text().split())


def sections(page: str, address: str, meta: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A page's sections: each heading and each law, with the prose below it."""
    found = BeautifulSoup(without_colours(page), "html.parser")
    messages = {id(block): plain(block) for block in found.select(RAISED)}
    for unread in found.select(UNREAD):
        if not unread.find_parent(class_="language-pytb"):
            unread.extract()
    title = current = ""
    texts: dict[str, tuple[str, list[str]]] = {}
    for element in found.find_all(True):
        if element.name in HEADINGS and "id" in element.attrs:
            title, current = plain(element), str(element["id"])
            texts[current] = (title, [])
        elif "data-law" in element.attrs and "id" in element.attrs:
            current = str(element["id"])
            texts[current] = (title, [])
        elif current and (text := own(element) or messages.get(id(element))):
            texts[current][1].append(text)
    top, *_ = texts
    for name, (title, said) in texts.items():
        if name not in WITHOUT_TEXT:
            location = address if name == top else f"{address}#{name}"
            section = {"location": location, "title": title, "page": texts[top][0]}
            about = " ".join(str(meta.get(key, "")) for key in ABOUT) if name == top else ""
            boost = meta.get("search", {}).get("boost", 1)
            said = enough(said) or [" · ".join(under(found, name))]
            yield section | {"texts": said, "about": about, "boost": boost}


def enough(texts: list[str]) -> list[str]:
    """The first of some texts: what a long table repeats helps nobody to find it."""
    total = 0
    for place, text in enumerate(texts):
        total += len(text)
        if total > LONG:
            return texts[: place + 1]
    return texts


def under(page: BeautifulSoup, name: str) -> Iterator[str]:
    """The titles of the headings one step below a heading: what a section without a text is about."""
    top = page.find(id=name)
    level = HEADINGS.index(top.name) if isinstance(top, Tag) and top.name in HEADINGS else 0
    for heading in top.find_all_next(HEADINGS) if isinstance(top, Tag) else ():
        assert isinstance(heading, Tag)
        if HEADINGS.index(heading.name) <= level:
            return
        if HEADINGS.index(heading.name) == level + 1:
            yield plain(heading)


def own(element: Tag) -> str:
    """The text of an element that is no part of a longer one."""
    if element.name not in TEXTS or element.find_parent(TEXTS):
        return ""
    return plain(element)
