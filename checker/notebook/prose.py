"""The prose of a rendered page as Markdown, with the blocks of code where they stand in it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import soupsieve
from bs4 import Comment, Tag

from ..kinds.code import Block
from ..kinds.code_output import code_of
from .inline import INLINE, Link, code, part, phrase
from .latex import latex
from .layout import fenced, item, picture, quoted, rows

HEADING = re.compile("h[1-6]")
CONTAINERS = {"div", "section", "article", "figure", "[document]"}
MADE = ("details.setup", "summary", ".admonition-title")
LISTS = {"ul": "* ", "ol": "1. "}


@dataclass(frozen=True)
class Cell:
    """A block of code; `folded` says that the page shows it when asked to."""

    block: Block
    folded: bool


Piece = str | Cell


@dataclass
class Prose:
    """Reads a page: its claims that are code, what it leaves out, how it links and draws."""

    blocks: list[Block]
    left_out: list[str]
    link: Link
    draw: Callable[[str], str]
    cells: dict[int, Block] = field(init=False)
    results: set[int] = field(init=False)

    def __post_init__(self) -> None:
        self.cells = {id(block.element): block for block in self.blocks}
        self.results = {id(result) for block in self.blocks for result in block.results}

    def pieces(self, parent: Tag, folded: bool = False) -> Iterator[Piece]:
        """What is in an element, in order; ValueError for what has no form in a notebook."""
        loose = ""
        for child in parent.children:
            if isinstance(child, Comment):
                continue
            if not isinstance(child, Tag) or child.name in INLINE:
                loose += part(child, self.link)
                continue
            if loose.strip():
                yield " ".join(loose.split())
            loose = ""
            if not self.is_left_out(child):
                yield from self.piece(child, folded)
        if loose.strip():
            yield " ".join(loose.split())

    def is_left_out(self, element: Tag) -> bool:
        """Whether an element says nothing in a notebook: the set-up is in cells of its own."""
        unsaid = ", ".join((*MADE, *self.left_out))
        return id(element) in self.results or bool(soupsieve.match(unsaid, element))

    def piece(self, element: Tag, folded: bool) -> Iterator[Piece]:
        """An element that is no phrase."""
        classes = [str(name) for name in element.get_attribute_list("class") if name]
        language = next((name[9:] for name in classes if name.startswith("language-")), None)
        if id(element) in self.cells:
            yield Cell(self.cells[id(element)], folded)
        elif HEADING.fullmatch(element.name):
            yield f"{'#' * int(element.name[1])} {phrase(element, self.link)}"
        elif element.name == "p":
            yield from filter(None, [phrase(element, self.link)])
        elif element.name in LISTS:
            yield self.listed(element)
        elif element.name == "table":
            yield "\n".join(rows(element, self.link))
        elif element.name == "hr":
            yield "---"
        elif element.name == "svg":
            yield picture(element, self.draw(str(element)))
        elif element.find("math") and language:
            yield "\n\n".join(f"$$ {latex(math)} $$" for math in element.find_all("math"))
        elif language or "highlight" in classes:
            yield from (code(title.get_text()) for title in element.select(".filename"))
            yield fenced(language or "text", code_of(element))
        elif element.name == "details" or "admonition" in classes:
            yield from self.boxed(element, folded or element.name == "details")
        elif element.name == "blockquote":
            yield quoted(self.texts(element))
        elif element.name in CONTAINERS:
            yield from self.pieces(element, folded)
        else:
            raise ValueError(f"<{element.name}> has no form in a notebook.")

    def texts(self, element: Tag) -> str:
        """The pieces of an element that can hold no code."""
        pieces = list(self.pieces(element))
        if not all(isinstance(piece, str) for piece in pieces):
            raise ValueError(f"Code in <{element.name}> has no form in a notebook.")
        return "\n\n".join(map(str, pieces))

    def listed(self, element: Tag) -> str:
        """A list, each item with its own lists and paragraphs below it."""
        mark = LISTS[element.name]
        items = element.find_all("li", recursive=False)
        return "\n".join(item(mark, self.texts(each)) for each in items)

    def boxed(self, element: Tag, folded: bool) -> Iterator[Piece]:
        """A note or a question: its title in bold, then what is in it."""
        title = element.select_one(":scope > summary, :scope > .admonition-title")
        if title:
            yield f"**{phrase(title, self.link)}**"
        yield from self.pieces(element, folded)
