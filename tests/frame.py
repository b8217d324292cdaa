"""All that is visible outside the articles: header, navigation, footer, what is said to search engines."""

import re
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Comment
from bs4.element import Tag

SPOKEN = ("alt", "aria-label", "placeholder", "title")
SAID = """meta[name="description"], meta[property^="og:"][property*="title"], title,
    meta[property="og:description"], meta[property="og:site_name"], meta[property="og:image:alt"]"""
# An article, and the table of contents made from its headings, are judged with their page.
ARTICLE = "article, .md-nav--secondary"
QUOTED = ".asked a.question, .asked p > a[href^='#']"
"""What others asked, and headings of the page: a test holds both against where they come from."""
MADE_BY_STYLE = re.compile(r"""\bcontent:\s*((?:"[^"]*"|'[^']*'|[^;}"'])*)""")


def of_page(html: BeautifulSoup) -> Iterator[str]:
    """The texts of a page outside its article; of the page for unknown addresses, all."""
    unseen = f"script, style, template, {QUOTED}"
    if html.select("article [id]") and not html.select("#nearest"):
        unseen += f", {ARTICLE}"
    for element in html.select(SAID):
        yield str(element.get("content") or element.text)
    for element in html.select(unseen):
        element.extract()
    yield from of_element(html.body or html)


def of_element(element: Tag) -> Iterator[str]:
    """What is seen and heard of an element: its lines of text, and what is spoken of its parts."""
    for text in element.find_all(string=True):
        if text.strip() and not isinstance(text, Comment):
            yield " ".join(text.split())
    for name in SPOKEN:
        yield from (str(part[name]) for part in element.select(f"[{name}]"))


def of_stylesheet(file: Path) -> Iterator[str]:
    """The texts that a stylesheet makes."""
    for value in MADE_BY_STYLE.findall(file.read_text(encoding="utf-8")):
        yield from (text for text in re.findall(r"""["']([^"']+)["']""", value))


def of_picture(file: Path) -> Iterator[str]:
    """The lines of an SVG."""
    svg = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    yield from (" ".join(line.text.split()) for line in svg.select("text, title, desc"))
