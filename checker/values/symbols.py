"""Shapes in symbols: `(batch, timesteps, 4 * units)` holds where the page's sizes make it true."""

import ast
import operator
from collections.abc import Mapping
from typing import Any

OPERATORS: dict[type[ast.operator], Any] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
}


def same(shown: str, literal: str, names: Mapping[str, int]) -> bool:
    """Whether a text, read with the page's whole numbers, is the value of a literal, type and all."""
    try:
        value = evaluate(ast.parse(shown, mode="eval").body, names)
        real = ast.literal_eval(literal)
    except (ValueError, SyntaxError, KeyError, ZeroDivisionError):
        return False
    return type(value) is type(real) and bool(value == real)


def evaluate(node: ast.AST, names: Mapping[str, int]) -> Any:
    """The value of names, numbers, sums, products, tuples and lists; ValueError for all else."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        return names[node.id]
    if isinstance(node, ast.Tuple):
        return tuple(evaluate(each, names) for each in node.elts)
    if isinstance(node, ast.List):
        return [evaluate(each, names) for each in node.elts]
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        sides = (evaluate(side, names) for side in (node.left, node.right))
        return OPERATORS[type(node.op)](*sides)
    raise ValueError(f"{ast.dump(node)} is no part of a shape")


def form(text: str) -> str:
    """What kind of thing a text shows: a change of it is for a person to approve."""
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return "text"
    if isinstance(value, tuple | list):
        return f"{type(value).__name__} of {len(value)}"
    return type(value).__name__
