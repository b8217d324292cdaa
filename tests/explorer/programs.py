"""Runs the program that the explorer shows, and holds what Keras gives against what is shown."""

import contextlib
import io
import re
from itertools import zip_longest
from typing import Any

import numpy as np

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
ROUNDING = 1.1e-4  # where float32 rounds the last digit shown the other way
EXACT = 2e-6  # what float32 leaves of numbers that are small

Shown = dict[str, Any]


def numbers(text: str) -> list[float]:
    """All numbers in a text."""
    return [float(digits) for digits in NUMBER.findall(text)]


def run(program: str) -> tuple[dict[str, Any], str]:
    """What a program leaves behind, and what it prints."""
    import keras

    keras.utils.clear_session(free_memory=False)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(program, "program.py", "exec"), namespace)  # noqa: S102  the point of it
    return namespace, output.getvalue()


def assert_is_keras(shown: Shown) -> None:
    """The same names, shapes, symbolic shapes and values, and the same printed lines."""
    import keras

    namespace, printed = run(shown["program"])
    for line, real in zip_longest(shown["printed"].splitlines(), printed.splitlines()):
        same = line == real or np.allclose(numbers(line), numbers(real), rtol=0, atol=ROUNDING)
        assert same, (line, real)
    assert list(namespace["tensors"]) == [tensor["name"] for tensor in shown["tensors"]]
    for tensor in shown["tensors"]:
        real = keras.ops.convert_to_numpy(namespace[tensor["name"]])
        assert list(real.shape) == tensor["shape"]
        assert [eval(axis, dict(namespace)) for axis in tensor["axes"]] == tensor["shape"]
        own = np.array(tensor["values"])
        np.testing.assert_allclose(own, real[shown["state"]["sample"]], rtol=1e-5, atol=EXACT)
