"""Claim: an equation holds for the numbers that the page has computed.

The left and the right side of every line of a `math` fence are read as Python, with the names of
the page: h_{t-1} is `h_prev`, a product of two names is a matrix product.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .claim import Correction, Namespace
from .fences import Fence
from .problem import Problem

AS_PYTHON = (
    (r"\\tilde\{(\w)\}_(\w)", r"\1_tilde_\2"),
    (r"_\{t-1\}", "_prev"),
    (r"\\odot", "*"),
    (r"\\(sigma|tanh)\b", r"\1"),
    (r"\\(?:left|right|,|;|quad|!)", ""),
    (r"(?<=[\w)]) +(?=\w|\((?! ))", " @ "),
)


@dataclass(frozen=True)
class Equation:
    """One line of a `math` fence."""

    text: str
    start: int
    end: int

    def observe(self, namespace: Namespace) -> Namespace:
        """The names as they are here."""
        return dict(namespace)

    def problem(self, namespace: Namespace) -> Problem | None:
        """Whether both sides have the same value."""
        left, equals, right = as_python(self.text).partition("=")
        if not equals:
            return Problem(self.start, "This line is not an equation.", self.text)
        try:
            sides = [eval(side.strip(), dict(namespace)) for side in (left, right)]
        except Exception as error:
            sentence = "The equation cannot be evaluated with the page's names."
            return Problem(self.start, sentence, self.text, f"{type(error).__name__}: {error}")
        if not are_close(*sides):
            sentence = "The equation does not hold."
            return Problem(self.start, sentence, self.text, f"{sides[0]} is not {sides[1]}")
        return None

    def corrections(self, seen: object) -> Iterator[Correction]:
        """Only a person can mend it."""
        yield from ()


def equations_in(fence: Fence) -> list[Equation]:
    """The lines of a `math` fence."""
    found = []
    start = fence.body_start
    for line in fence.body.splitlines():
        end = start + len(fence.indent) + len(line)
        if line.strip():
            found.append(Equation(line.strip(), end - len(line.lstrip()), end))
        start = end + 1
    return found


def as_python(tex: str) -> str:
    """LaTeX of the kind that the pages use, as Python."""
    for pattern, replacement in AS_PYTHON:
        tex = re.sub(pattern, replacement, tex)
    return tex


def are_close(left: object, right: object) -> bool:
    """Whether two values agree to the precision of float32, which the layers compute in."""
    import numpy as np

    a, b = np.asarray(left), np.asarray(right)
    return a.shape == b.shape and bool(np.allclose(a, b, rtol=1e-6, atol=1e-7))
