"""Which of the texts that a fact or a table shows are shapes in symbols."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bs4 import Tag

from ..kinds.fact import Fact
from ..kinds.table import Facts
from ..observation import Value
from ..values.cells import pairs, text_of

Symbolic = Fact | Facts


def pieces(claim: Symbolic, value: Value) -> Iterator[tuple[Tag, Value]]:
    """Each shown text, and the value of its own; ValueError where they do not fit."""
    if isinstance(claim, Fact):
        yield claim.element, value
        return
    for element, real in pairs(claim.table, value):
        yield element, replace(value, text=str(real), literal=repr(real))


def in_symbols(claim: Symbolic, value: Value, sizes: Mapping[str, int]) -> list[tuple[Tag, Value]]:
    """Those that show symbols for sizes."""
    found = []
    for element, each in pieces(claim, value):
        shown = text_of(element)
        names = {node.id for node in ast.walk(parsed(shown)) if isinstance(node, ast.Name)}
        if names & sizes.keys() and shown != each.text:
            found.append((element, each))
    return found


def parsed(text: str) -> ast.AST:
    """A text as an expression, or an empty one."""
    try:
        return ast.parse(text, mode="eval")
    except SyntaxError:
        return ast.Module([], [])
