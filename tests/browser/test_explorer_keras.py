"""What the explorer shows is what Keras returns: the program that it shows is run."""

import contextlib
import io
import random
import runpy
from itertools import zip_longest
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.browser.conftest import NewPage
from tests.browser.explorer import copied, numbers, shown, visit
from tests.browser.windows import DESKTOP, unfold

CLIPBOARD = ["clipboard-read", "clipboard-write"]
OPTIONS: dict[str, list[Any]] = {
    "layer": ["LSTM", "GRU", "SimpleRNN"],
    "return_sequences": [False, True],
    "return_state": [True, False],
    "bidirectional": [False, True],
    "merge_mode": ["concat", "sum", "mul", "ave", None],
    "go_backwards": [False, True],
    "batch": [2, 1, 7, 64],
    "timesteps": [3, 1, 4, 20],
    "features": [5, 1, 2, 8],
    "units": [4, 1, 3, 8],
    "mask": ["", "1", "2,3", "3"],
    "zero_output_for_mask": [False, True],
    "feed": [False, True],
    "decoder_timesteps": [2, 1, 5],
    "sample": [False, True],
    "edits": ["", "x.0.0.0:0.5", "kernel.0.0:-1.5,recurrent_kernel.0.0:2,x.0.0.0:1"],
}
ROUNDING = 0.5e-4 + 1e-6  # of what is shown, and of float32


def choose(seed: int) -> dict[str, Any]:
    """Some settings that agree with each other, other ones for each seed."""
    pick = random.Random(seed).choice
    chosen = {name: pick(values) for name, values in OPTIONS.items()}
    if chosen["bidirectional"]:
        chosen |= {"go_backwards": False, "feed": False}
    if chosen["feed"]:
        chosen["return_state"] = True
    if chosen["timesteps"] < 3:
        chosen["mask"] = ""
    return chosen


def query(chosen: dict[str, Any]) -> str:
    """The link to some settings; of several samples it shows the last."""
    chosen = chosen | {"sample": chosen["batch"] - 1 if chosen["sample"] else 0}
    if chosen["edits"]:
        prefix = "backward_" * chosen["bidirectional"] + "decoder_" * chosen["feed"]
        bias = "bias.1.0" if chosen["layer"] == "GRU" else "bias.0"
        chosen["edits"] += f",{prefix}{bias}:-0.25"
    return "&".join(f"{name}={value}" for name, value in chosen.items() if value != "")


CHOSEN = [choose(seed) for seed in range(32)]
ALL_MASKED = ["mask=1,2,3&return_sequences=True", "mask=1,2,3&bidirectional=True&merge_mode=ave"]
SETTINGS = ["", *ALL_MASKED, *map(query, CHOSEN)]


@pytest.mark.parametrize("name", OPTIONS)
def test_every_option_is_tried(name: str) -> None:
    """The settings below have all of its values."""
    assert {str(chosen[name]) for chosen in CHOSEN} == set(map(str, OPTIONS[name]))


@pytest.mark.parametrize("settings", SETTINGS)
def test_keras_prints_what_is_shown(
    settings: str, home: str, new_page: NewPage, tmp_path: Path
) -> None:
    """The same names, shapes and values, and the symbolic shapes are those of the tensors."""
    page = new_page(permissions=CLIPBOARD, **DESKTOP)
    explorer = visit(page, f"{home}explorer/?{settings}")
    assert not explorer.locator(".note").is_visible(), explorer.locator(".note").inner_text()
    unfold(page)
    program = copied(explorer, "Copy the program")
    assert explorer.locator("[data-slot=program]").text_content() == program

    import keras

    keras.utils.clear_session(free_memory=False)
    (tmp_path / "program.py").write_text(program, encoding="utf-8")
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        namespace = runpy.run_path(str(tmp_path / "program.py"))

    printed = output.getvalue()
    promised = explorer.locator("[data-slot=printed]").text_content() or ""
    tensors = shown(explorer)
    sample = int(explorer.locator("[name=sample]").input_value())
    assert promised == "".join(f"{one.name} {one.shape}\n{one.values}\n" for one in tensors)
    for line, real in zip_longest(promised.splitlines(), printed.splitlines()):
        # Where float32 rounds the last digit the other way, the line is the same but for that.
        assert line == real or np.allclose(numbers(line), numbers(real), rtol=0, atol=1.1e-4)
    for tensor in tensors:
        real = namespace[tensor.name]
        assert str(tuple(real.shape)) == tensor.shape
        assert eval(tensor.axes, dict(namespace)) == tuple(real.shape)
        values = keras.ops.convert_to_numpy(real)[sample]
        assert np.allclose(numbers(tensor.values), values.ravel(), rtol=0, atol=ROUNDING)


def test_first_program_is_that_of_the_page(home: str, new_page: NewPage) -> None:
    """The page about the explorer shows the program that the explorer begins with."""
    page = new_page(permissions=CLIPBOARD, **DESKTOP)
    program = copied(visit(page, f"{home}explorer/"), "Copy the program")
    assert page.locator("article .language-python code").text_content() == program
