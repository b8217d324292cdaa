"""Claim: every name in inline code is a name that exists."""

import builtins
import inspect
import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .claim import Correction, Namespace
from .problem import Problem
from .snippets import ROOT
from .spans import Span

IDENTIFIER = re.compile(r"[^\W\d]\w*")
NUMBER = re.compile(r"(?<![\w])\d")
SHAPE = re.compile(r"\((?:\s*[a-z_]\w*\s*,)+\s*(?:[a-z_]\w*\s*)?\)")
LAYERS = (
    "LSTM",
    "GRU",
    "SimpleRNN",
    "RNN",
    "Bidirectional",
    "LSTMCell",
    "GRUCell",
    "Dense",
    "Embedding",
)
STATES = re.compile(r"[xhc]_(?:t|T|prev|0)|[tT]")


@dataclass(frozen=True)
class Name:
    """Inline code without `data-expr`."""

    span: Span
    code_names: frozenset[str]
    start: int
    end: int

    def observe(self, namespace: Namespace) -> frozenset[str]:
        """The names of the page itself."""
        return self.code_names | namespace.keys()

    def problem(self, page_names: frozenset[str]) -> Problem | None:
        """The first name that is neither on the page nor Keras's, Python's or the project's."""
        text = self.span.text
        if is_command_or_path(text):
            return None
        if NUMBER.search(text) or SHAPE.search(text):
            return Problem(self.start, "A value that nothing checks: add data-expr.", text)
        for name in IDENTIFIER.findall(text):
            if not (name in page_names or name in known_names() or STATES.fullmatch(name)):
                sentence = f"Neither the page, Keras nor Python knows the name {name!r}."
                return Problem(self.start, sentence, text)
        return None

    def corrections(self, seen: object) -> Iterator[Correction]:
        """Only a person can mend it."""
        yield from ()


def is_command_or_path(text: str) -> bool:
    """Whether inline code is a command that the Makefile knows or a file of the project."""
    command = re.fullmatch(r"make (\w+)", text)
    targets = re.findall(r"(?m)^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"))
    return bool(command and command[1] in targets) or ("/" in text and (ROOT / text).exists())


def names_in(code: str) -> frozenset[str]:
    """The identifiers that a piece of code uses, and those in its strings."""
    return frozenset(IDENTIFIER.findall(code))


@cache
def known_names() -> frozenset[str]:
    """The names of Python, of Keras's public interface, and of this project's own notation."""
    import keras

    names = {*vars(builtins), *keyword.kwlist, "keras", "numpy", *dir(keras)}
    for module in (keras.layers, keras.ops, keras.activations, keras.initializers, keras.losses):
        names.update(dir(module))
    for layer in (getattr(keras.layers, name) for name in LAYERS):
        names.update(dir(layer), inspect.signature(layer).parameters)
        names.update(inspect.signature(layer.call).parameters)
    return frozenset(names | project_names())


def project_names() -> set[str]:
    """What the project itself is made of: its files, and the words of its own notation."""
    notation = {"output", "pytb", "math", "data", "expr", "pytest", "make"}
    files = (Path(__file__).parent.glob("*.py"), ROOT.iterdir())
    return notation | {part for paths in files for path in paths for part in path.name.split(".")}
