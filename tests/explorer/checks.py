# ruff: noqa: RUF001  the signs are those of the drawings
"""What must hold for one step of a layer; each check raises if it does not."""

import re
from pathlib import Path
from typing import Any

import numpy as np

from tests.explorer.drawn_cell import Cell
from tests.explorer.steps import GATES, gates, step
from tests.node import Call

PAGES = Path(__file__).parents[2] / "docs/concepts"
TILDE = "\N{COMBINING TILDE}"
SAID = {
    "the input gate i": "i",
    "the forget gate f": "f",
    "the output gate o": "o",
    "the update gate z": "z",
    "the reset gate r": "r",
    f"the candidate c{TILDE}": f"c{TILDE}",
    f"the candidate h{TILDE}": f"h{TILDE}",
}


def one_step(call: Call, layer: str) -> dict[str, Any]:
    """The explorer's answer to a step."""
    of = step(layer)
    weights = {name: array.tolist() for name, array in of.weights.items()}
    before = {kind: state.tolist() for kind, state in of.before.items()}
    answer: dict[str, Any] = call("oneStep", layer, weights, of.x.tolist(), before)
    return answer


def check_arithmetic(call: Call, layer: str) -> None:
    """The states are those of Keras, the gates those of its kernels' blocks."""
    answer = one_step(call, layer)
    values = answer["values"]
    assert answer["states"] == list(step(layer).after)
    for kind, state in step(layer).after.items():
        np.testing.assert_allclose(values[f"{kind}_t"], state, rtol=1e-6)
    for letter, value in gates(layer).items():
        name = letter.replace(TILDE, "_tilde") + "_t"
        np.testing.assert_allclose(values[name], value, rtol=1e-6)


def check_pages(call: Call, layer: str) -> None:
    """Each equation stands on a page, as it is."""
    fences = [
        fence
        for page in sorted(PAGES.glob("*.md"))
        for fence in re.findall(r"(?ms)^```math\n(.*?)^```", page.read_text(encoding="utf-8"))
    ]
    shown = {python(line) for fence in fences for line in fence.splitlines()}
    missing = [one for one in one_step(call, layer)["equations"] if one not in shown]
    assert not missing, (missing, shown)


def python(line: str) -> str:
    """An equation with the name that the description has for the pages' sigma."""
    return line.replace("sigma(", "sigmoid(").strip()


def check_drawing(call: Call, layer: str) -> None:
    """Following its lines, the cell ends in the states of Keras; h leaves twice."""
    of = step(layer)
    cell = Cell(one_step(call, layer)["drawing"])
    ends = [shape for shape in cell.shapes if shape.text in {"ht", "ct"}]
    assert sorted(shape.text for shape in ends) == sorted(
        [*(f"{kind}t" for kind in of.after), "ht"]
    )
    for shape in ends:
        assert shape.kind == shape.text[0]
        np.testing.assert_allclose(cell.value(shape, of), of.after[shape.text[0]], rtol=1e-6)
    assert not list(cell.collisions())
    letters = [cell.letter(shape) for shape in cell.shapes if shape.text in {"σ", "tanh"}]
    assert set(filter(None, letters)) == set(gates(layer))


def check_words(call: Call, layer: str) -> None:
    """What is said of the new states is true of their numbers."""
    of = step(layer)
    text = one_step(call, layer)["words"].replace(" h leaves twice", "\n h leaves twice")
    known: dict[str, Any] = {
        said: gates(layer)[key] for said, key in SAID.items() if key in gates(layer)
    }
    for kind, name in {"h": "hidden", "c": "cell"}.items():
        if kind in of.before:
            known[f"the previous {name} state"] = of.before[kind]
            known[f"the new {name} state"] = of.after[kind]
    updates = re.findall(r"(?:^|\. )(The new (?:hidden|cell) state) is ([^.]*)", text)
    assert len(updates) == len(of.after)
    if not GATES[layer]:
        value = of.gate("", np.tanh)
        assert updates[0][1] == "tanh of a sum over the input x and the previous hidden state"
        np.testing.assert_allclose(value, of.after["h"], rtol=1e-6)
        return
    for who, how in updates:
        np.testing.assert_allclose(spoken(how, known), known[who.replace("The", "the")], rtol=1e-6)
    candidates = {
        "LSTM": "the previous hidden state",
        "GRU": "the reset gate r times what comes from the previous hidden state",
    }
    assert f"c{TILDE} " not in text or layer == "LSTM"
    assert "read the input x and the previous hidden state." in text
    assert f"the input x and {candidates[layer]}." in text


def spoken(text: str, known: dict[str, Any]) -> Any:
    """What a sentence is worth."""
    values = list(known.values())
    for k, name in enumerate(known):
        text = text.replace(name, f"v[{k}]")
    text = re.sub(r"tanh of (v\[\d+\])", r"tanh(\1)", text)
    for word, sign in {" times ": " * ", " plus ": " + ", " minus ": " - "}.items():
        text = text.replace(word, sign)
    assert not re.search(r"[a-z]{5,}|gate|state", text), text
    return eval(text, {"v": values, "tanh": np.tanh})


ALL = (check_arithmetic, check_pages, check_drawing, check_words)
