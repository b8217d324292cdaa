"""Writes what the site's search reads: its sections, and the messages that the finder knows.

A MkDocs hook; docs/assets/search/ reads the file. It takes the place of the theme's, which holds
each page's code and markup. A build without the hook has the theme's own file, and finds nothing.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from bs4 import BeautifulSoup, Tag

QUESTIONS = Path(__file__).parents[1] / "snippets/questions.yml"
FILE, MESSAGES = "search/search_index.json", "assets/errors.json"
HEADINGS = ("h1", "h2", "h3", "h4")
TEXTS = ("p", "li", "td", "th", "summary", "figcaption")
UNREAD = ".setup, .scope, .tried, .headerlink, pre, svg, math"
RAISED = ".language-pytb"  # what people paste
LONG = 3000  # letters of a section
ABOUT = ("title", "description", "keywords")  # of the front matter
WITHOUT_TEXT = {"next"}  # links to other pages


class Hook:
    """Remembers the sections until the site is written."""

    sections: list[dict[str, Any]] = []  # noqa: RUF012 - there is one site at a time


def plain(element: Tag) -> str:
    """The text of an element in one line."""
    return " ".join(element.get_text().split())


def sections(page: str, address: str, meta: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A page's sections: each heading and each law, with the prose below it."""
    found = BeautifulSoup(page, "html.parser")
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


def asked(questions: dict[str, list[dict[str, str]]]) -> dict[str, list[str]]:
    """The titles of the questions that each section answers, by its address."""
    return {
        re.sub(r"(?:(?<=/)index)?\.md#", "/#", f"/{place}").replace("//", "/")[1:]: [
            question["title"] for question in found
        ]
        for place, found in questions.items()
    }


def on_pre_build(**_: Any) -> None:
    """Called by MkDocs before it reads pages, when serving each time anew."""
    Hook.sections = []


def on_page_content(text: str, page: Any, **_: Any) -> None:
    """Called by MkDocs for each page: read its sections."""
    Hook.sections += sections(text, page.url, page.meta)


def on_post_build(config: Any, **_: Any) -> None:
    """Called by MkDocs when the site is written, after the list of messages."""
    site = Path(config["site_dir"])
    entries = json.loads((site / MESSAGES).read_text(encoding="utf-8"))["entries"]
    messages = {one["url"]: [said["says"] for said in one["wordings"]] for one in entries}
    questions = asked(yaml.safe_load(QUESTIONS.read_text(encoding="utf-8")))
    docs = {"sections": Hook.sections, "messages": messages, "asked": questions}
    # The theme reads `config`, and hands `docs` to the search as they are.
    index = {"config": {"lang": ["en"], "separator": r"\s+"}, "docs": docs}
    written = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / FILE).parent.mkdir(exist_ok=True)
    (site / FILE).write_text(written, encoding="utf-8")
