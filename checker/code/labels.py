"""What code prints beside its values: a label is the author's word, which the run does not change."""

import ast
import re
from collections.abc import Iterator
from itertools import pairwise

from ..prose.plain import NAME, unread
from .statements import statements

NUMBER = re.compile(r"\d+(?:\.\d+)?(?P<percent> ?%)?")


def labels(code: str) -> Iterator[tuple[int, str]]:
    """The literal texts in calls of `print`, each with its line, counted from zero.

    A number that its statement computes with, or a share of it in percent, is set apart.
    """
    for statement in statements(code):
        for call in ast.walk(statement.node):
            if is_print(call):
                known = numbers(statement.node)
                for part in literals(call):
                    yield part.lineno - 1, apart(str(part.value), known)


def labelled(code: str) -> Iterator[tuple[int, str, ast.expr]]:
    """Each literal text in a call of `print` and the value that follows it."""
    for statement in statements(code):
        for call in ast.walk(statement.node):
            if is_print(call):
                for label, value in pairwise(parts(call)):
                    if isinstance(label, ast.Constant) and isinstance(label.value, str):
                        yield label.lineno - 1, label.value, value


def is_print(node: ast.AST) -> bool:
    """Whether a node is a call of `print`."""
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    )


def literals(call: ast.AST) -> Iterator[ast.Constant]:
    """The literal texts among its arguments, and in their f-strings."""
    for part in parts(call):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part


def parts(call: ast.AST) -> Iterator[ast.expr]:
    """Its arguments, f-strings in parts."""
    for argument in getattr(call, "args", []):
        yield from argument.values if isinstance(argument, ast.JoinedStr) else [argument]


def numbers(node: ast.AST) -> set[float]:
    """The numbers that stand in a statement."""
    values = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]
    return {float(value) for value in values if isinstance(value, int | float)}


def apart(text: str, known: set[float]) -> str:
    """A text with the numbers that its statement holds as names."""

    def name(number: re.Match[str]) -> str:
        value = float(number[0].rstrip(" %"))
        held = value in known or (number["percent"] and value / 100 in known)
        return NAME + unread(number[0]) if held else number[0]

    return NUMBER.sub(name, text)
