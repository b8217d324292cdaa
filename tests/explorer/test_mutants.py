# ruff: noqa: RUF001  the signs are those of the drawings
"""Whatever is exchanged in a layer's description or in what draws and says it, a check notices."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.explorer.checks import (
    ALL,
    check_arithmetic,
    check_drawing,
    check_pages,
    check_words,
)
from tests.explorer.spoilt import spoilt
from tests.explorer.steps import LAYERS
from tests.node import Call

DRAWING = "draw/cell.js"
WORDS = "layers/words.js"

Description = dict[str, Any]
Check = Callable[[Call, str], None]


def swapped(text: str, one: str, other: str) -> str:
    """A text in which two names stand for each other."""
    names = {one: other, other: one}
    return re.sub(rf"\b({one}|{other})\b", lambda match: names[match[0]], text)


def same(one: str, other: str) -> bool:
    """Whether at most the order of two factors differs, or of two biases that are added."""
    if " * " not in one:
        one, other = (re.sub(r"\bd_", "b_", text) for text in (one, other))
        return sorted(one.split(" + ")) == sorted(other.split(" + ")) and one.count("b_") > 1
    factors = [
        re.sub(r"(\w+) \* (\w+)", lambda match: " * ".join(sorted(match.groups())), text)
        for text in (one, other)
    ]
    return factors[0] == factors[1]


def misread(right: str) -> Iterator[str]:
    """A right side with two names exchanged, with another sign or function, without a term."""
    for one, other in combinations(sorted(set(re.findall(r"[A-Za-z]\w*", right))), 2):
        yield swapped(right, one, other)
    signs = (
        (" + ", " - "),
        (" - ", " + "),
        (" * ", " + "),
        ("tanh", "sigmoid"),
        ("sigmoid", "tanh"),
    )
    for old, new in signs:
        for match in re.finditer(re.escape(old), right):
            yield right[: match.start()] + new + right[match.end() :]
    for term in re.findall(r" \+ [\w@ ]+", right):
        yield right.replace(term, "", 1)


def mutants(description: Description) -> Iterator[Description]:
    """Descriptions of a layer in which one thing is not as it should be."""
    equations = description["equations"]
    for k, equation in enumerate(equations):
        left, right = equation.split(" = ")
        for text in misread(right):
            if not same(text, right):
                yield description | {
                    "equations": [*equations[:k], f"{left} = {text}", *equations[k + 1 :]]
                }
    for one, other in combinations(equations, 2):
        lefts = [equation.split(" = ")[0] for equation in (one, other)]
        yield description | {"equations": [swapped(text, *lefts) for text in equations]}
    names = description["names"]
    for one, other in combinations(names, 2):
        yield description | {"names": names | {one: names[other], other: names[one]}}
    if len(description["states"]) > 1:
        yield description | {"states": description["states"][::-1]}
    drawing = description["drawing"]
    for kind in description["states"]:
        x, y = drawing[f"{kind}_prev"]
        yield description | {"drawing": drawing | {f"{kind}_prev": [x, y + 30]}}


def fails(call: Call, layer: str, checks: Iterable[Check] = ALL) -> bool:
    """Whether one of some checks of a layer fails."""
    try:
        for check in checks:
            check(call, layer)
    except Exception:  # noqa: BLE001  a wrong description may lead to anything
        return True
    return False


def noticed_by(wrong: Description, right: Description) -> list[Iterable[Check]]:
    """The checks of which each must fail; one of ALL, where only one thing shows the difference."""
    changed = set(wrong["equations"]) - set(right["equations"])
    if not changed:
        return [ALL]
    state = any(line.startswith(("h_t", "c_t")) and "@" not in line for line in changed)
    both: list[Iterable[Check]] = [[check_pages], [check_arithmetic]]
    return [*both, [check_drawing], [check_words]] if state else both


@pytest.mark.parametrize("layer", LAYERS)
def test_wrong_descriptions(layer: str, call: Call) -> None:
    """Each is noticed: in an update by its numbers, by the page, in the drawing and in the words."""
    right = call("description", layer)
    missed = []
    tried = 0
    for wrong in mutants(right):
        call("replace", layer, wrong)
        tried += 1
        for checks in noticed_by(wrong, right):
            if not fails(call, layer, checks):
                differs = {key: wrong[key] for key in wrong if wrong[key] != right[key]}
                missed.append((str(checks), differs))
    call("replace", layer, right)
    assert not missed, json.dumps(missed, ensure_ascii=False, indent=1)
    assert tried > 15
    assert not fails(call, layer)


# A file of docs/assets, what stands there, and what stands there instead.
CODE = [
    (DRAWING, '"+": "+", "*": "×"', '"+": "×", "*": "+"'),
    (DRAWING, 'sigmoid: "σ"', 'sigmoid: "tanh"'),
    (DRAWING, 'wire("h_t", "output", "h")', 'wire("c_t", "output", "h")'),
    (DRAWING, "wire(`${kind}_t`, `next ${kind}`, kind)", 'wire("h_t", `next ${kind}`, kind)'),
    (DRAWING, '`${kind}_t`, { "data-role"', '"h_t", { "data-role"'),
    (DRAWING, "glyph(`${kind}_prev`), kind)", 'glyph("h_prev"), kind)'),
    (DRAWING, "between(shapes[from], shapes[to]", "between(shapes[to], shapes[from]"),
    (WORDS, '"*": " times "', '"*": " plus "'),
    (WORDS, '"-": " minus "', '"-": " plus "'),
    (WORDS, '{ h: "hidden state", c: "cell state" }', '{ c: "hidden state", h: "cell state" }'),
    (WORDS, '"new" : "previous"', '"previous" : "new"'),
    ("layers/index.js", "bias[row]", "bias[1 - row]"),
    ("layers/index.js", "values[`W${block}`] = kernel", "values[`W${block}`] = recurrent_kernel"),
    ("layers/equations.js", '"-": (a, b) => a - b', '"-": (a, b) => b - a'),
]


@pytest.mark.parametrize(("file", "old", "new"), CODE)
def test_wrong_code(file: str, old: str, new: str, copy: Path) -> None:
    """What draws, says or computes a step wrongly is noticed in one of the layers."""
    with spoilt(copy, file, old, new) as call:
        assert any(fails(call, layer) for layer in LAYERS)
