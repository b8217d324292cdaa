"""What is written in a drawing stands where it belongs."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from tests.explorer.drawn_cell import Point, middle, point, text_of, wires
from tests.explorer.spoilt import spoilt
from tests.node import Call

Texts = list[tuple[str, Point, str]]


def drawn(call: Call, name: str, spec: dict[str, object]) -> list[ElementTree.Element]:
    """The parts of a drawing."""
    return list(ElementTree.fromstring(call("drawn", name, spec)))


def texts(parts: list[ElementTree.Element]) -> Texts:
    """All that is written, where, and in which colour."""
    return [(text_of(one), point(one), one.get("class", "")) for one in parts if one.tag == "text"]


def check_states(call: Call) -> None:
    """On the line of c stand c_0, then c and its name; on the line of h the same of h."""
    spec = {"layer": "LSTM", "timesteps": 3, "return_state": True}
    for more in ({}, {"bidirectional": {"merge_mode": "sum"}}, {"two_cells": True}):
        parts = drawn(call, "unrolled", spec | more)
        lines = [wire for wire in wires(parts) if wire.kind in {"h", "c"}]
        heights = {
            wire.points[0][1]: wire.kind
            for wire in lines
            if wire.points[0][1] == wire.points[-1][1]
        }
        assert sorted(heights.values()) == sorted("hc" * (2 if more else 1))
        begins = [(text, at) for text, at, _ in texts(parts) if re.fullmatch("[hc]0", text)]
        assert len(begins) == len(heights)
        assert all(heights[at[1]] == text[0] for text, at in begins)
        nodes = [one for one in parts if "node" in one.get("class", "") and one.get("data-name")]
        assert len(nodes) == len(heights)
        for node in nodes:
            at, _ = middle(node)
            kind = heights[at[1]]
            name = node.get("data-name", "")
            assert kind in node.get("class", "").split() and name.endswith(f"_{kind}")
            inside = next(text for text, place, _ in texts(parts) if place == at)
            assert inside in (f"{kind}3", f"{kind}1") and (inside[1] == "1") == (name[:4] == "back")
            _, near, look = next(one for one in texts(parts) if one[0] == name)
            assert abs(near[0] - at[0]) < 1 and abs(near[1] - at[1]) < 25 and look == f"name {kind}"


def check_plot(call: Call) -> None:
    """The points stand at their values, the numbers of the axes at theirs, the names at the ends."""
    values = {"h": [0.1, -0.7, 0.4], "c": [0.5, -1.9, 2.5]}
    parts = drawn(call, "plot", {"hidden": values["h"], "cell": values["c"]})
    levels = [
        (float(text.replace("\N{MINUS SIGN}", "-")), at[1])
        for text, at, look in texts(parts)
        if look == "inner end"
    ]
    assert len(levels) > 3
    shown, heights = np.array(levels).T
    slope, start = np.polyfit(shown, heights, 1)
    assert slope < 0
    steps = {text: at[0] for text, at, look in texts(parts) if look == "inner" and text.isdigit()}
    for kind, numbers in values.items():
        points = [one for one in parts if one.get("class") == f"point {kind}"]
        for k, (one, value) in enumerate(zip(points, numbers, strict=True), start=1):
            (x, y), _ = middle(one)
            assert abs(y - (start + slope * value)) < 0.5 and abs(steps[str(k)] - x) < 0.5
            assert one.get("data-step") == str(k)
        (_, end), _ = middle(points[-1])
        (label,) = [
            at for text, at, look in texts(parts) if text == f"{kind}t" and kind in look.split()
        ]
        assert abs(label[1] - end) < 12


def check_handover(call: Call) -> None:
    """The encoder reads x on the left, the decoder y on the right; between them the states."""
    for way in (None, {"merge_mode": "concat"}):
        spec = {"layer": "LSTM", "timesteps": 3, "decoder_timesteps": 2, "bidirectional": way}
        parts = drawn(call, "encoderDecoder", spec)
        places = {text: at[0] for text, at, _ in texts(parts)}
        encoder = next(at for text, at in places.items() if text.startswith("encoder"))
        assert max(places[f"x{k}"] for k in (1, 2, 3)) < places["state_h"] < places["y0"]
        assert places["x1"] < encoder < places["state_h"] < places["decoder LSTM"]
        assert places["y0"] < places["decoder LSTM"] < places["y1"] + 1
        for kind in "hc":
            text, at, look = next(one for one in texts(parts) if one[0] == f"state_{kind}")
            shape = next(
                one
                for one in parts
                if "node" in one.get("class", "") and one.get("data-name") == text
            )
            (x, y), _ = middle(shape)
            assert abs(x - at[0]) < 1 and abs(y - at[1]) < 25 and look == f"name {kind}"
            assert kind in shape.get("class", "").split()


CHECKS = (check_states, check_plot, check_handover)


@pytest.mark.parametrize("check", CHECKS)
def test_labels(check: Callable[[Call], None], call: Call) -> None:
    """In drawings as they are."""
    check(call)


WRONG = [
    ("draw/row.js", "`${kind}_${origin}`", "`${kind === 'h' ? 'c' : 'h'}_${origin}`"),
    ("draw/row.js", "`name ${kind}`", "`name h`"),
    ("draw/row.js", "`${kind}_${order.at(-1)?.state}`", "`h_${order.at(-1)?.state}`"),
    ("draw/row.js", 'way === "backward" ? -1 : 1', "1"),
    ("draw/unrolled.js", "tensor.kind === kind", "tensor.kind !== kind"),
    ("draw/plot.js", "`${end.kind}_t`", "`${end.kind === 'h' ? 'c' : 'h'}_t`"),
    ("draw/plot.js", "BOTTOM + 14, i + 1", "BOTTOM + 14, i"),
    ("draw/plot.js", "BOTTOM - 6 - (value - low) * scale", "TOP + (value - low) * scale"),
    ("draw/plot.js", '["c", spec.cell],', '["c", spec.cell?.toReversed()],'),
    ("draw/handover.js", 'name("decoder", right.edges)', 'name("decoder", encoder.edges)'),
    ("draw/handover.js", "`y_${step.x - 1}`", "`x_${step.x}`"),
]


@pytest.mark.parametrize(("file", "old", "new"), WRONG)
def test_wrong_labels(file: str, old: str, new: str, copy: Path) -> None:
    """Whatever is exchanged is noticed."""
    with (
        spoilt(copy, file, old, new) as call,
        pytest.raises((AssertionError, KeyError, ValueError)),
    ):
        for check in CHECKS:
            check(call)
