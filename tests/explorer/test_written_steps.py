"""A step written out: what is added up gives the gates, the gates give the states."""

import math
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from tests.node import Call

MINUS = "\N{MINUS SIGN}"
ROUNDING = 2.1e-4  # of numbers with four decimals, after a sum and a product
FUNCTIONS: dict[str, Any] = {"tanh": math.tanh, "sigmoid": lambda x: 1 / (1 + math.exp(-x))}
QUERIES = [
    "unit=2",
    "layer=GRU&unit=1",
    "layer=SimpleRNN&unit=3",
    "two_cells=True&part=1&unit=2",
    "bidirectional=True&part=1&layer=GRU",
    "feed=True&part=1&bidirectional=True&unit=7",
    "second_call=True&stateful=True&part=1",
]


def page(call: Call, query: str) -> dict[str, Tag]:
    """Each piece of HTML by its slot."""
    pieces = call("html", query)
    return {name: BeautifulSoup(html, "html.parser") for name, html in pieces.items()}


def python(text: str) -> str:
    """A calculation in numbers, as Python writes it."""
    text = text.replace(MINUS, "-").replace("\N{MIDDLE DOT}", "*")
    return re.sub(r"tanh (-?[\d.]+)", r"tanh(\1)", text)


def worth(text: str) -> float:
    """What a calculation gives."""
    return float(eval(python(text), dict(FUNCTIONS)))


@pytest.mark.parametrize("step", [1, 2])
@pytest.mark.parametrize("query", QUERIES)
def test_steps(query: str, step: int, call: Call) -> None:
    """Every row of the table and every line of the update is true."""
    query = f"{query}&step={step}&return_state=True"
    shown = call("shown", query)
    state = shown["state"]
    taken = shown["parts"][state["part"]]["steps"][step - 1]
    pieces = page(call, query)
    gates = {}
    for row in pieces["gates"].select("tbody tr"):
        letter, *added, value = (cell.get_text() for cell in row.select("th, td"))
        does, number = value.split(" → ")
        total = sum(map(worth, added))
        function = FUNCTIONS["tanh" if does == "tanh" else "sigmoid"]
        assert function(total) == pytest.approx(worth(number), abs=ROUNDING)
        gates[letter.removesuffix("t")] = worth(number)
    for line in pieces["update"].select("p"):
        symbols, numbers, result = re.split(r" ?= ", line.get_text().partition(" = ")[2])
        kind = line.get_text()[0]
        assert worth(numbers) == pytest.approx(worth(result), abs=ROUNDING)
        assert worth(result) == pytest.approx(taken["after"][kind][state["unit"]], abs=1e-4)
        if gates.keys() != {"h"}:
            assert said(symbols, gates, taken, state) == pytest.approx(worth(result), abs=ROUNDING)


def said(
    symbols: str, gates: dict[str, float], taken: dict[str, Any], state: dict[str, Any]
) -> float:
    """What a formula in symbols gives with the numbers of the gates and the states."""
    values = {f"{letter}t": value for letter, value in gates.items()}
    for kind, vector in taken["before"].items():
        values[f"{kind}t{MINUS}1"] = vector[state["unit"]]
        values.setdefault(f"{kind}t", taken["after"][kind][state["unit"]])
    for name in sorted(values, key=len, reverse=True):
        symbols = symbols.replace(name, f"({values[name]})")
    return worth(re.sub(r"tanh \(", "tanh(", symbols))


def test_a_masked_step(call: Call) -> None:
    """It keeps the state."""
    update = page(call, "mask=3")["update"]
    assert "the state passes unchanged" in update.get_text()
    for line in update.select("p:not(.hint)"):
        before, after = re.findall(rf"{MINUS}?\d\.\d{{4}}", line.get_text())
        assert before == after


def test_where_the_reader_is(call: Call) -> None:
    """The step says what it reads: its x, the decoder's late y, or the lower cell's h."""
    for query, text in {
        "step=2": "step 2 of 3: reads x2",
        "go_backwards=True&step=1": "step 1 of 3: reads x3",
        "feed=True&part=1&step=1": "step 1 of 2: reads y0",
        "two_cells=True&part=1&step=1": "step 1 of 3: reads what the lower cell gives for x1",
    }.items():
        assert page(call, query)["where"].get_text() == text


def test_the_weights_that_can_be_changed(call: Call) -> None:
    """All that lead to a unit, each once, and the field belongs to the chosen one."""
    for query, count in {"": 4 * 10, "layer=GRU": 3 * 11, "layer=SimpleRNN&features=1": 6}.items():
        options = page(call, query)["weights"].select("option")
        assert len({option["value"] for option in options}) == len(options) == count
    pieces = call("html", "layer=GRU&unit=1", "2.h.3")
    assert 'data-edit="recurrent_kernel.3.9"' in pieces["weight"]
    pieces = call("html", "two_cells=True&part=1", "1.bias.0")
    assert 'data-edit="upper_bias.3"' in pieces["weight"]
