"""The cells of a rendered table, and what each is compared with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bs4 import NavigableString, Tag
from bs4.element import PageElement

from ..claim import Claim, Correction, Problem
from ..observation import Result, Value
from .grid import facts, grid
from .rounding import round_text, shows
from .symbols import form, same


@dataclass(frozen=True)
class Part(Claim):
    """Inline code that the table's claim has judged, or something that is refused as it stands."""

    element: Tag
    sentence: str = ""

    @property
    def shown(self) -> str:
        """Its text."""
        return text_of(self.element)

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """What is refused."""
        if self.sentence:
            yield Problem(self.element, self.sentence, self.shown)


Cell = list[Tag]
"""What stands in one cell: one element, or one in each of the rows that continue the first."""


def cells(table: Tag) -> list[list[Cell]]:
    """The cells of a table, row by row; a row without a head continues the row above it."""
    found: list[list[Cell]] = []
    for row in table.find_all("tr"):
        tags = row.find_all(["th", "td"], recursive=False)
        if len(found) > 1 and tags and not text_of(tags[0]) and len(tags) == len(found[-1]):
            for cell, tag in zip(found[-1], tags, strict=True):
                cell.append(tag)
        else:
            found.append([[tag] for tag in tags])
    return found


def codes(*inside: Tag) -> list[Tag]:
    """The inline code that has no expression of its own."""
    found = (code for tag in inside for code in tag.find_all("code"))
    return [code for code in found if "data-expr" not in code.attrs]


def text_of(element: Tag) -> str:
    """The text that a reader sees, a break of a line being a space."""
    parts = (" " if isinstance(each, Tag) else str(each) for each in seen(element))
    return " ".join("".join(parts).split())


def seen(element: Tag) -> Iterator[PageElement]:
    """The texts of an element, and its line breaks."""
    for each in element.descendants:
        if isinstance(each, NavigableString) or (isinstance(each, Tag) and each.name == "br"):
            yield each


def pairs(table: Tag, value: Value) -> Iterator[tuple[Tag, Any]]:
    """Each piece that is compared, and what it should show; ValueError where they do not fit."""
    derived, shown = grid(value.literal), cells(table)
    real = [derived.heads, *derived.rows]
    sizes = [f"{len(rows)} rows of {len(rows[0])}" for rows in (shown, real)]
    if sizes[0] != sizes[1]:
        raise ValueError(f"With its heads it yields {sizes[1]} cells, the table has {sizes[0]}.")
    for number, (row, values) in enumerate(zip(shown, real, strict=True)):
        for column, (cell, each) in enumerate(zip(row, values, strict=True)):
            yield from fitted(cell, each, is_head=number == 0 or column == 0)


def fitted(cell: Cell, value: Any, is_head: bool) -> Iterator[tuple[Tag, Any]]:
    """What of a cell is compared with what: a head or words as a whole, else code by code."""
    real, shown = list(facts(value)), codes(*cell)
    filled = [tag for tag in cell if text_of(tag)] or cell[:1]
    if len(shown) == len(real) and not is_head:
        yield from zip(shown, real, strict=True)
    elif real and len(filled) == 1 and (is_head or not shown):
        yield filled[0], real[0] if len(real) == 1 else " ".join(map(str, real))
    elif not is_head:
        text = " ".join(map(text_of, cell))
        expected = ", ".join(map(str, real)) or "nothing"
        raise ValueError(f"A cell shows {text!r}, where it yields {expected}.")


def holds(element: Tag, real: Any, value: Value) -> bool:
    """Whether a piece shows a fact, rounded, or in symbols that have the same value."""
    text = text_of(element)
    return shows(text, str(real)) or same(text, repr(real), value.names)


def corrected(element: Tag, real: Any) -> Iterator[Correction]:
    """A piece of inline code as it should be, or a cell that is empty so far."""
    text = text_of(element)
    code = element if element.name == "code" else next(iter(codes(element)), None)
    if code is not None and text == text_of(code):
        new = round_text(text, str(real))
        changes = "" if form(new) == form(text) else f"{text} became {new}"
        yield Correction(code, new, changes=changes)
    elif not text:
        yield Correction(element, f"`{real}`")
