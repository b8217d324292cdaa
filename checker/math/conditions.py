"""What is asked about an equation: whether it holds, and whether it means what it computes."""

import ast
from collections.abc import Iterable, Iterator

from .equations import sides
from .typeset import is_number

AGREEMENT = "__import__('checker.values.agreement', fromlist=['close'])"
MEANT = "A function of the page computes something else than its name says."
POWER = "A power of an array reads as a power of a matrix: write it as a product."


def comparisons(both: tuple[ast.expr, ast.expr], slips: Iterable[str]) -> Iterator[str]:
    """Expressions for whether two sides agree, where they part, and which of some slips agrees too."""
    yield from (f"{AGREEMENT}.{how}({pair(both)})" for how in ("close", "difference"))
    yield f"{AGREEMENT}.held({[pair(sides(slip)) for slip in slips]}, globals())"


def pair(both: tuple[ast.expr, ast.expr]) -> str:
    """The code of two sides, with a comma between them."""
    return ", ".join(map(ast.unparse, both))


def conditions(*both: ast.expr) -> dict[str, str]:
    """Expressions that have to be true, each with what is said if it is not."""
    bases = ", ".join(map(ast.unparse, powers(*both)))
    single = {f"{AGREEMENT}.single({bases})": POWER} if bases else {}
    return single | {f"{AGREEMENT}.means({name}, {name!r})": MEANT for name in called(*both)}


def powers(*both: ast.expr) -> Iterator[ast.expr]:
    """What is raised to a power in an equation, other than plain numbers."""
    for node in (node for side in both for node in ast.walk(side)):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
            yield from () if is_number(node.left) else (node.left,)


def called(*both: ast.expr) -> list[str]:
    """The functions that an equation calls by name."""
    nodes = (node for side in both for node in ast.walk(side) if isinstance(node, ast.Call))
    return sorted({node.func.id for node in nodes if isinstance(node.func, ast.Name)})
