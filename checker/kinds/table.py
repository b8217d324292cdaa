"""A table of facts: a Markdown table, and below its last row one expression for all of its cells.

    | layer | states |
    |---|---|
    | `GRU` | `1` |
    { data-expr="rows" }

What the expression may yield stands in `checker.values.grid`. What a row or a column is called is compared
as well; in the other cells each inline code is a fact, and the words around it are prose.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import Tag
from markdown import Markdown

from ..claim import Claim, Correction, Problem
from ..observation import Evaluate, Result, Value
from ..source.table_notation import TableExpression
from ..values.cells import Part, cells, codes, corrected, holds, pairs, text_of

if TYPE_CHECKING:
    from ..page import Page

STRAY = re.compile(r"^\{:?\s*data-")
NO_TABLE = "This line gives no table its expression: put it directly below the last row."
NO_FACTS = "The table has an expression, but nothing in code type that it could yield."
NO_VALUE = "The expression of this table does not give its cells."
FREE = "Part of this table stays the same whatever the page computes: it cannot fail."


@dataclass(frozen=True)
class Facts(Claim):
    """The cells of a table; the first inline code stands for all, so that words stay prose."""

    element: Tag
    table: Tag

    @property
    def expression(self) -> str:
        """What yields the cells."""
        return str(self.table["data-expr"])

    @property
    def results(self) -> Sequence[Tag]:
        """The heads, and the inline code of the other cells."""
        heads, *rows = cells(self.table)
        named = [cell[0] for cell in (*heads[1:], *(row[0] for row in rows))]
        return [*named, *codes(self.table)]

    @property
    def shown(self) -> str:
        """Every cell, and the expression, as a reader gets them."""
        rows = (
            " | ".join(" ".join(map(text_of, cell)) for cell in row) for row in cells(self.table)
        )
        return "\n".join([*rows, self.expression])

    def requests(self) -> Sequence[Evaluate]:
        """The expression, once."""
        return [Evaluate(self.expression)]

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """Each head and each fact against what the expression yields."""
        (value,) = seen
        assert isinstance(value, Value)
        try:
            found = list(pairs(self.table, value))
        except ValueError as error:
            yield Problem(self.element, NO_VALUE, self.expression, value.error or str(error))
            return
        wrong = [(each, real) for each, real in found if not holds(each, real, value)]
        for element, real in wrong:
            sentence = "This cell of the table is wrong."
            yield Problem(element, sentence, text_of(element), str(real), self.expression)
        if value.fixed and not wrong:
            stays = ", ".join(value.fixed)
            shown = (code for code in codes(self.table) if value.fixed[0] in text_of(code))
            at = next(shown, self.element)
            yield Problem(at, FREE, text_of(at), f"{stays} never moves", self.expression)

    def correct(self, seen: Sequence[Result]) -> Iterator[Correction]:
        """Wrong cells as they should be; words are left to a person."""
        (value,) = seen
        assert isinstance(value, Value)
        try:
            found = list(pairs(self.table, value))
        except ValueError:
            return
        for element, real in found:
            if not holds(element, real, value):
                yield from corrected(element, real)


def find(element: Tag, page: "Page") -> Facts | Part | None:
    """Inline code in a table with an expression; a line of attributes that has no table."""
    if element.name in ("p", "td", "li") and STRAY.match(text_of(element)):
        return Part(element, NO_TABLE)
    if element.name == "table" and "data-expr" in element.attrs and not codes(element):
        return Part(element, NO_FACTS)
    if element.name != "code" or "data-expr" in element.attrs:
        return None
    table = element.find_parent("table", attrs={"data-expr": True})
    if table is None:
        return None
    found = codes(table)
    return Facts(element, table) if element is found[0] else Part(element)


def show(markdown: Markdown) -> None:
    """Let a line of attributes below a table belong to it."""
    markdown.parser.blockprocessors.register(
        TableExpression(markdown.parser), "table-expression", 78
    )
