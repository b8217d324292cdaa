"""The drawings are well-formed, light up what is returned, and say what Keras returns."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import keras
import numpy as np
import pytest
from numpy.typing import NDArray

from tests.node import module

DRAW = Path(__file__).parents[1] / "docs/assets/draw/index.js"
SVG = "{http://www.w3.org/2000/svg}"
LAYERS = ("LSTM", "GRU", "SimpleRNN")
FLAGS = ("return_sequences", "return_state")
UNITS = 4
MASKS = (None, [True, True, False], [False, True, False], [False, False, False])
DIRECTIONS = (None, *({"merge_mode": mode} for mode in ("concat", "sum", "mul", "ave", None)))

# Keras refuses a Bidirectional of a layer with go_backwards=True.
WAYS = ((None, True), *((directions, False) for directions in DIRECTIONS))

Call = Callable[..., Any]
Spec = dict[str, Any]
Numbers = NDArray[np.float32]
Labelled = tuple[tuple[str, str], Numbers]


@pytest.fixture(scope="module")
def call() -> Iterator[Call]:
    """A function that calls the drawing functions."""
    with module(DRAW) as function:
        yield function


def spec(layer: str = "LSTM", timesteps: int = 3, **options: Any) -> Spec:
    """A layer without flags, and what is given."""
    return dict.fromkeys(FLAGS, False) | {"layer": layer, "timesteps": timesteps} | options


def layers() -> Iterator[Spec]:
    """Every kind of layer, with every flag, mask and direction."""
    for layer, sequences, state in product(LAYERS, (False, True), (False, True)):
        flags = {"return_sequences": sequences, "return_state": state}
        for timesteps in (1, 2, 3, 4, 7, 20):
            yield spec(layer, timesteps, **flags)
        for mask, (directions, backwards) in product(MASKS, WAYS):
            options: Spec = {"mask": mask, "bidirectional": directions, "go_backwards": backwards}
            yield spec(layer, **flags, **options, step=2, title="a < b")


OTHERS = [
    ("cell", [{"layer": layer} for layer in LAYERS]),
    ("plot", {"hidden": [0.5], "cell": [20.5]}),
    ("plot", {"hidden": [0.1, -0.9, 0.2], "cell": [0.1, -3.5, 0.2], "step": 2, "note": "turn"}),
    ("plot", {"hidden": [0.0] * 50}),
    ("bars", {"values": [0.5, 0.0, 2.0], "title": "a < b"}),
    ("bars", {"values": [0.0], "relative": "last", "about": "Share"}),
    ("tiles", {"panels": [{"values": [[0.0, 1.0], [-2.0, 0.001]]}], "across": "x", "down": "y"}),
    ("tiles", {"panels": [{"name": "x_1", "values": [[0.0]]}, {"name": "x_2", "values": [[0]]}]}),
    ("chart", {"lines": [{"name": "c_t", "kind": "c", "values": [0.5]}]}),
    (
        "chart",
        {"lines": [{"name": "by hand", "values": [4, -8]}], "along": [4, 8], "axis": "steps"},
    ),
    (
        "chart",
        {
            "lines": [{"name": f"{k}_t", "kind": k, "values": [0.1, 0.1, 0.1]} for k in "ifoch"],
            "unit": True,
            "marks": [{"at": 2, "note": "a < b"}],
            "title": "gates",
        },
    ),
    ("slots", list(layers())),
    ("stacked", {"timesteps": 3, "layers": [spec("GRU", return_sequences=True), spec()]}),
    ("everyStep", {"layer": "SimpleRNN", "timesteps": 5, "last": "T"}),
    ("wholeSequence", {"layer": "LSTM", "timesteps": 1}),
    ("encoderDecoder", {"layer": "GRU", "timesteps": 1, "decoder_timesteps": 4}),
]


def drawings(call: Call, name: str, value: Any) -> list[ElementTree.Element]:
    """The figure of one drawing or of several, read as XML."""
    text = call("figure", name, 'a["b"] < c', value)
    assert not re.search(r"NaN|undefined|null|Infinity|\n\n|#[0-9a-f]{6}\b", text)
    figure = ElementTree.fromstring(text.replace("<svg ", f'<svg xmlns="{SVG[1:-1]}" '))
    assert figure.attrib == {"class": "figure", "data-draw": name, "data-expr": 'a["b"] < c'}
    for drawing in figure:
        assert drawing.get("role") == "img" and drawing.get("aria-label")
    return list(figure)


def lit(drawing: ElementTree.Element, role: str) -> list[ElementTree.Element]:
    """The nodes of a role that light up."""
    nodes = drawing.iterfind(f".//*[@data-role='{role}']")
    return [node for node in nodes if "lit" in node.get("class", "").split()]


@pytest.mark.parametrize(("name", "value"), OTHERS)
def test_drawings_are_well_formed(call: Call, name: str, value: Any) -> None:
    """One drawing for a spec, several for a list."""
    assert len(drawings(call, name, value)) == (len(value) if isinstance(value, list) else 1)


def test_bars_are_as_high_as_their_values(call: Call) -> None:
    """A bar for each number, with the number above it."""
    values = [0.25, 1.0, 0.5]
    for relative, shown in ((None, ["0.25", "1.00", "0.50"]), ("last", ["0.50", "2.00", "1.00"])):
        (drawing,) = drawings(call, "bars", {"values": values, "relative": relative})
        found = drawing.findall(".//*[@data-role='bar']")
        heights = [float(bar.get("height", "")) for bar in found]
        assert np.allclose(np.array(heights) / heights[1], values, atol=0.01)
        texts = [text.text for text in drawing.iter(f"{SVG}text")]
        assert [text for text in texts if text in shown] == shown
        assert ", ".join(shown) in drawing.get("aria-label", "")


def test_tiles_are_as_dark_as_their_numbers(call: Call) -> None:
    """In rows and columns; a zero is empty."""
    (drawing,) = drawings(call, "tiles", {"panels": [{"values": [[0.0, 4.0], [2.0, -1.0]]}]})
    found = drawing.findall(".//*[@data-role='tile']")
    dark = [float(tile.get("fill-opacity", "0")) for tile in found]
    assert dark == [0.0, 1.0, 0.5, 0.25]
    assert ["empty" in tile.get("class", "") for tile in found] == [True, False, False, False]
    places = [(tile.get("x"), tile.get("y")) for tile in found]
    assert len(set(places)) == 4 and places[0][1] == places[1][1] and places[0][0] == places[2][0]


def test_labels_of_tiles_stand_at_their_rows_and_columns(call: Call) -> None:
    """As far apart as the tiles are; the words say the rows with their labels."""
    panels = [{"name": "ab", "columns": ["a", " ", "b"], "values": [[0, 1, 0.5], [1, 0, 0]]}]
    (drawing,) = drawings(call, "tiles", {"panels": panels, "rows": ["p", "q"], "about": "Scores"})
    found = drawing.findall(".//*[@data-role='tile']")
    middle = [(float(t.get("x", "")) + 9, float(t.get("y", "")) + 9) for t in found]
    at = {text.text: text for text in drawing.iter(f"{SVG}text")}
    assert sorted(filter(None, at)) == ["a", "b", "p", "q"]
    assert [float(at[label].get("x", "")) for label in "ab"] == [middle[0][0], middle[2][0]]
    assert [float(at[label].get("y", "")) - 4 for label in "pq"] == [middle[0][1], middle[3][1]]
    said = drawing.get("aria-label", "")
    assert said.startswith("Scores, as tiles") and said.endswith("ab: p 0 1 0.5; q 1 0 0.")


def test_what_is_returned_lights_up(call: Call) -> None:
    """Every h or the last one, and a node for every state."""
    specs = list(layers())
    for given, drawing in zip(specs, drawings(call, "unrolled", specs), strict=True):
        directions = 2 if given.get("bidirectional") else 1
        outputs = given["timesteps"] if given["return_sequences"] else 1
        states = (2 if given["layer"] == "LSTM" else 1) if given["return_state"] else 0
        assert len(lit(drawing, "output")) == directions * outputs, given
        assert len(lit(drawing, "state")) == directions * states, given


def test_words_change_with_the_drawing(call: Call) -> None:
    """Two layers that return different tensors are not described alike."""
    options = product(LAYERS, (False, True), (False, True), DIRECTIONS)
    specs = [
        spec(layer, return_sequences=sequences, return_state=state, bidirectional=directions)
        for layer, sequences, state, directions in options
    ]
    words = [drawing.get("aria-label") for drawing in drawings(call, "unrolled", specs)]
    assert len(set(words)) == len(specs)


def keras_layer(given: Spec) -> keras.Layer:
    """The layer that a spec describes."""
    options = {key: given[key] for key in (*FLAGS, "go_backwards", "zero_output_for_mask")}
    layer = getattr(keras.layers, given["layer"])(UNITS, **options)
    directions = given["bidirectional"]
    return keras.layers.Bidirectional(layer, **directions) if directions else layer


@pytest.mark.parametrize(("directions", "backwards"), [*WAYS[:3], WAYS[-1]])
@pytest.mark.parametrize("layer", LAYERS)
def test_labels_are_what_keras_returns(
    call: Call, layer: str, directions: Spec | None, backwards: bool
) -> None:
    """As many tensors, in this order; one label stands for the same numbers in each of them."""
    x = np.cos(np.arange(15.0)).reshape(1, 3, 5)
    for mask, sequences, zero in product(MASKS, (False, True), (False, True)):
        given = spec(layer, return_sequences=sequences, return_state=True)
        given |= {"mask": mask, "bidirectional": directions}
        given |= {"go_backwards": backwards, "zero_output_for_mask": zero}
        result = keras_layer(given)(x, mask=None if mask is None else np.array([mask]))
        values = [keras.ops.convert_to_numpy(tensor)[0] for tensor in result]
        tensors = call("returned", given)
        assert len(tensors) == len(values)
        found: dict[tuple[str, str], Numbers] = {}
        for label, numbers in labelled(tensors, values):
            assert np.allclose(found.setdefault(label, numbers), numbers, atol=1e-6), (given, label)
        for (one, first), (two, second) in combinations(found.items(), 2):
            nothing = one[1][-1] == two[1][-1] == "0"
            assert nothing == np.allclose(first, second, atol=1e-6), (given, one, two)


def labelled(tensors: list[Spec], values: list[Numbers]) -> Iterator[Labelled]:
    """The numbers in each place, with their direction and label."""
    for tensor, value in zip(tensors, values, strict=True):
        rows = np.atleast_2d(value)
        backward = "backward" in (tensor.get("way"), tensor["name"])
        parts = [("backward" if backward else "forward", tensor["holds"], rows[:, :UNITS])]
        if "and" in tensor:
            parts.append(("backward", tensor["and"], rows[:, UNITS:]))
        for direction, labels, vectors in parts:
            for label, numbers in zip(labels, vectors, strict=True):
                yield (direction, label), numbers
