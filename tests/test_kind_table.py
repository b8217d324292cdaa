"""Tables of facts: what an expression yields, where the cells stand, how they are mended."""

from pathlib import Path

import pytest

from checker.observation import Value
from checker.page import Page
from checker.source.tables import lex_tables
from checker.update import changes
from checker.values.grid import facts, grid
from tests.pages import PROJECT

HEADS = ["layer", "n"]
ROWS = [["LSTM", 3], ["GRU", 2]]


@pytest.mark.parametrize(
    ("value", "heads"),
    [
        ([{"layer": "LSTM", "n": 3}, {"layer": "GRU", "n": 2}], HEADS),
        ({"LSTM": {"n": 3}, "GRU": {"n": 2}}, [None, "n"]),
        ([HEADS, *ROWS], HEADS),
        ((tuple(HEADS), *map(tuple, ROWS)), HEADS),
    ],
)
def test_three_forms_of_a_table(value: object, heads: list[object]) -> None:
    """Records, records by row head, rows below a row of heads."""
    assert (grid(repr(value)).heads, grid(repr(value)).rows) == (heads, ROWS)


@pytest.mark.parametrize(
    "value", ["", "3", "[]", "{}", "[1, 2]", "{'a': 1}", "[['a'], [1, 2]]", "[{'a': 1}, {'b': 1}]"]
)
def test_what_is_no_table(value: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError, match=r"\.$"):
        grid(value)


def test_the_facts_of_a_cell() -> None:
    """A tuple is one, a list or dict holds several; nothing and no text leave a cell to words."""
    assert list(facts([3, {"h": (2, 4), "c": [(2, 4)]}, None, ""])) == [3, "h", (2, 4), "c", (2, 4)]


SOURCE = r"""
| a | `b|c` |
|:--|--:|
| 1 \| 2 | |
{ data-expr="first" }

a | b
no table

1. x

    > a | b
    > --|--
    > `` ` | `` | last

   | one |
   |-----|
   | two |
"""


def test_cells_in_the_source() -> None:
    """Pipes in code and behind a backslash, rows without outer pipes, tables inside of others."""
    found = [
        [[SOURCE[cell.start : cell.end] for cell in row] for row in table.rows]
        for table in lex_tables(SOURCE)
    ]
    assert found == [
        [["a", "`b|c`"], [r"1 \| 2", ""]],
        [["a", "b"], ["`` ` | ``", "last"]],
        [["one"], ["two"]],
    ]
    assert [bool(table.expression) for table in lex_tables(SOURCE)] == [True, False, False]


PAGE = """# A page { #page }

* In a list:

    | layer | n | shape |
    |---|---|---|
    | `LSTM` | `3` tensors, `2.50` | `(batch, units)` |
    | `GRU` | `4` tensors, `0.13` | |
    { data-expr="rows" }
"""


def test_an_update_writes_cells() -> None:
    """As many digits as were shown; symbols that are right stay; an empty cell is filled."""
    rows = {"LSTM": {"n": [3, 2.456], "shape": (2, 4)}, "GRU": {"n": [2, 0.126], "shape": (3, 4)}}
    page = Page(PROJECT, Path("page.md"), PAGE)
    sizes = {"batch": 2, "units": 4}
    results = [
        Value(str(rows), repr(rows), names=sizes)
        for claim in page.claims
        if claim.requests() and "rows" in claim.shown
    ]
    observed = iter(results)
    seen = [next(observed) for claim in page.claims for _ in claim.requests()]
    new = changes(page, seen).files[Path("page.md")]
    right = PAGE.replace("`2.50`", "`2.46`").replace("`4` tensors", "`2` tensors")
    assert new == right.replace("| |", "|`(3, 4)` |")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("| `LSTM` |", "| `GRU` |"),
        ("| n |", "| shape |"),
        ("`2.46`", "`2.47`"),
        ("`3` tensors, `2.46`", "`2.46` tensors, `3`"),
        ("`(batch, units)`", "`(units, batch)`"),
        ("`3` tensors", "three tensors"),
        ("| `LSTM` |", "| the `LSTM` |"),
        ("| n |", "| n or so |"),
    ],
)
def test_what_is_wrong_is_found(old: str, new: str) -> None:
    """Heads, facts, their order and their number; a table that is right has no fault."""
    right = PAGE.replace("2.50", "2.46").replace("`4`", "`2`").replace("| |", "| `(3, units)` |")
    rows = {"LSTM": {"n": [3, 2.456], "shape": (2, 4)}, "GRU": {"n": [2, 0.126], "shape": (3, 4)}}
    value = Value(str(rows), repr(rows), names={"batch": 2, "units": 4})
    assert old in right
    for text, is_right in ((right, True), (right.replace(old, new, 1), False)):
        page = Page(PROJECT, Path("page.md"), text)
        tables = [claim for claim in page.claims if type(claim).__name__ == "Facts"]
        assert [not any(claim.judge([value])) for claim in tables] == [is_right]
