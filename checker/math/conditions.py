"""What has to be true for an equation to be read as it is evaluated."""

import ast
from collections.abc import Iterator

from .typeset import is_number

AGREEMENT = "__import__('checker.values.agreement', fromlist=['close'])"
MEANT = "A function of the page computes something else than its name says."
ALIKE = "The numbers in {} are all the same, so other equations would hold too: show it with some that differ."
POWER = "A power of an array reads as a power of a matrix: write it as a product."


def conditions(*both: ast.expr) -> dict[str, str]:
    """Expressions that have to be true, each with what is said if it is not."""
    bases = ", ".join(map(ast.unparse, powers(*both)))
    single = {f"{AGREEMENT}.single({bases})": POWER} if bases else {}
    means = {f"{AGREEMENT}.means({name}, {name!r})": MEANT for name in called(*both)}
    varied = {f"{AGREEMENT}.varied({name})": ALIKE.format(name) for name in arrays(*both)}
    return single | means | varied


def powers(*both: ast.expr) -> Iterator[ast.expr]:
    """What is raised to a power in an equation, other than plain numbers."""
    for node in (node for side in both for node in ast.walk(side)):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
            yield from () if is_number(node.left) else (node.left,)


def called(*both: ast.expr) -> list[str]:
    """The functions that an equation calls by name."""
    nodes = (node for side in both for node in ast.walk(side) if isinstance(node, ast.Call))
    return sorted({node.func.id for node in nodes if isinstance(node.func, ast.Name)})


def arrays(*both: ast.expr) -> list[str]:
    """The names in an equation that are no functions."""
    nodes = (node for side in both for node in ast.walk(side) if isinstance(node, ast.Name))
    return sorted({node.id for node in nodes} - {*called(*both)})
