"""The cells that an expression yields for a whole table, heads included.

Three forms: a list of records (`{column head: cell}`), records by row head
(`{row head: {column head: cell}}`), and a list of lists whose first holds the column heads. A cell
is one fact, or a list or dict of several; a tuple is one (a shape). None or "" leaves a cell to
the words of the page.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

FORMS = (
    "It yields neither a list of records, nor records by row head, nor rows with a row of heads."
)


@dataclass(frozen=True)
class Grid:
    """The heads of the columns and the cells of each row; `named` tells rows with heads apart."""

    heads: list[Any]
    rows: list[list[Any]]


def grid(literal: str) -> Grid:
    """What a value holds for a table; ValueError where it is none."""
    if not literal:
        raise ValueError("It yields something that is no plain value.")
    value = ast.literal_eval(literal)
    if isinstance(value, dict) and value and all(isinstance(row, dict) for row in value.values()):
        heads, rows = records(list(value.values()))
        return Grid([None, *heads], [[key, *row] for key, row in zip(value, rows, strict=True)])
    if not isinstance(value, list | tuple) or not value:
        raise ValueError(FORMS)
    if all(isinstance(row, dict) for row in value):
        return Grid(*records(list(value)))
    if not all(isinstance(row, list | tuple) for row in value):
        raise ValueError(FORMS)
    first, *others = map(list, value)
    if any(len(row) != len(first) for row in others):
        raise ValueError("It yields rows of different lengths.")
    return Grid(first, others)


def records(rows: list[dict[Any, Any]]) -> tuple[list[Any], list[list[Any]]]:
    """The heads that all records share, and their cells."""
    heads = list(rows[0])
    if any(list(row) != heads for row in rows):
        raise ValueError("It yields records with different column heads.")
    return heads, [list(row.values()) for row in rows]


def facts(cell: Any) -> Iterator[Any]:
    """The facts of a cell, one by one."""
    if isinstance(cell, dict):
        for key, value in cell.items():
            yield key
            yield from facts(value)
    elif isinstance(cell, list):
        for each in cell:
            yield from facts(each)
    elif cell not in (None, ""):
        yield cell
