"""Figures: which files a page includes, what a drawing reads like, and how it could be wrong."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag

from .project import Draw

if TYPE_CHECKING:
    from .page import Page

INCLUDE = re.compile(r"""(?m)^[ \t]*-+8<-+[ \t]+["'](?P<file>[^"':\n]+\.html)["'][ \t]*$""")
LABEL = re.compile(r">([^<>\n]*[^\W\d_][^<>\n]*)<")
WORD = re.compile(r"[^\W\d_]+")
CLASS = re.compile(r'class="([^"]*)"')
SHAPE = re.compile(r"(?m)^<(?:path|line|rect|circle|text)\b.*$")


@lru_cache(maxsize=64)
def drawing(draw: Draw, root: Path, name: str, expression: str, literal: str) -> str:
    """A drawing, made once."""
    return draw(root, name, expression, ast.literal_eval(literal))


def home(page: "Page", element: Tag) -> Path | None:
    """The file that a figure was included from, if the page includes it."""
    mine = identity(element)
    drawings = page.article.find_all(attrs={"data-draw": True})
    twins = [each for each in drawings if identity(each) == mine]
    homes = [path for path, root in included(page) if root == mine]
    place = next(number for number, each in enumerate(twins) if each is element)
    return homes[place] if place < len(homes) else None


def included(page: "Page") -> Iterator[tuple[Path, object]]:
    """The figures that a page includes, in order, and how each can be told from others."""
    for match in INCLUDE.finditer(page.text):
        for base in page.project.includes:
            path = page.project.root / base / match["file"]
            if path.is_file():
                yield path, identity_in(path.read_text(encoding="utf-8"))
                break


def place(text: str, article: Tag, element: Tag) -> int:
    """Where the include line of a figure begins, or of the first if it has none."""
    lines = [match.start() for match in INCLUDE.finditer(text)] or [0]
    number = [id(each) for each in article.find_all(attrs={"data-draw": True})].index(id(element))
    return lines[min(number, len(lines) - 1)]


@lru_cache(maxsize=64)
def identity_in(html: str) -> tuple[object, object] | None:
    """The same of the root of a file."""
    root = BeautifulSoup(html, "html.parser").find(True)
    return identity(root) if isinstance(root, Tag) else None


def identity(root: Tag) -> tuple[object, object]:
    """What a figure says of itself."""
    return root.get("data-draw"), root.get("data-expr")


@lru_cache(maxsize=64)
def as_read(html: str) -> str:
    """HTML as a parser understands it, the same for a file and for a page that embeds it."""
    return str(BeautifulSoup(html.strip(), "html.parser"))


def first_difference(shown: str, real: str) -> tuple[int, str, str] | None:
    """The first line that differs: its number from one, as it is and as it should be."""
    for number, (a, b) in enumerate(zip_longest(shown.splitlines(), real.splitlines()), start=1):
        if a != b:
            lacking = "(no such line)"
            return number, lacking if a is None else a, lacking if b is None else b
    return None


def relative(path: Path | None, root: Path) -> str:
    """A file as it is written in the project."""
    if path is None:
        return "The figure"
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)


def slips(text: str) -> Iterator[str]:
    """A drawing with one thing wrong: a digit, a letter, or two neighbours exchanged."""
    for match in re.finditer(r"\d", text):
        yield replaced(text, match.start(), match.end(), str((int(match[0]) + 1) % 10))
    for label in LABEL.finditer(text):
        for word in WORD.finditer(text, *label.span(1)):
            yield replaced(text, word.start(), word.end(), word[0] + word[0][-1])
    for pattern in (LABEL, CLASS, SHAPE):
        whole = 0 if pattern is SHAPE else 1
        places = [match.span(whole) for match in pattern.finditer(text)]
        for first, second in pairwise(places):
            one, other = text[slice(*first)], text[slice(*second)]
            if one != other:
                swapped = replaced(text, *second, one)
                yield replaced(swapped, *first, other)


def replaced(text: str, start: int, end: int, new: str) -> str:
    """The text with one part exchanged."""
    return text[:start] + new + text[end:]
