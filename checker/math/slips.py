"""Wrong versions of an equation, as a writer's slips would make them."""

import ast
import pickle
from collections.abc import Iterable, Iterator
from itertools import permutations

from .equations import sides, typeset
from .typeset import Unreadable

OTHER = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.MatMult: ast.Mult}


def slips(line: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The equation with one thing wrong: a name, a sign, a number, a term or a function less.

    A name is taken for another of the equation, or for one like it that is known. What cannot be read has none.
    """
    if not is_readable(line):
        return ()
    tree = ast.Tuple([*sides(line)], ast.Load())
    found = {ordered(tree): line}
    for changed in changes(tree, known):
        found.setdefault(ordered(changed), written(*changed.elts))
    return tuple(filter(is_readable, [*found.values()][1:]))


def is_readable(line: str) -> bool:
    """Whether an equation would be typeset at all: one that would not is refused anyway."""
    try:
        return bool(typeset(line))
    except Unreadable:
        return False


def written(left: ast.expr, right: ast.expr) -> str:
    """An equation as it stands in a fence."""
    return f"{ast.unparse(left)} = {ast.unparse(right)}"


def ordered(node: ast.AST) -> str:
    """An expression with the terms of its sums and the factors of its products in one order."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mult):
        return f"{type(node.op).__name__}({', '.join(sorted(map(ordered, parts(node, node.op))))})"
    inner = ", ".join(map(ordered, ast.iter_child_nodes(node)))
    own = getattr(node, "id", getattr(node, "value", getattr(node, "attr", "")))
    return f"{type(node).__name__}[{'' if isinstance(own, ast.AST) else own}]({inner})"


def parts(node: ast.expr, operator: ast.operator) -> Iterator[ast.expr]:
    """The terms of a sum, the factors of a product."""
    if isinstance(node, ast.BinOp) and type(node.op) is type(operator):
        yield from parts(node.left, operator)
        yield from parts(node.right, operator)
    else:
        yield node


def changes(tree: ast.Tuple, known: Iterable[str]) -> Iterator[ast.Tuple]:
    """The tree with one node changed."""
    names = sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})
    whole = pickle.dumps(tree)  # several times faster than a deep copy
    for number, node in enumerate(ast.walk(tree)):
        for other in others(node, names, known):
            copy = pickle.loads(whole)
            target = list(ast.walk(copy))[number]
            yield Exchange(target, other).both(copy)
    for one, two in permutations(names, 2):
        if one < two:
            yield Rename({one: two, two: one}).both(pickle.loads(whole))


def others(node: ast.AST, names: list[str], known: Iterable[str]) -> Iterator[ast.AST]:
    """What could stand wrongly in place of a node."""
    if isinstance(node, ast.Name):
        alike = sorted(name for name in {*known} - {*names} if is_alike(name, node.id))
        yield from (ast.Name(name, ast.Load()) for name in (*names, *alike) if name != node.id)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        yield ast.Constant(node.value + 1)
    elif isinstance(node, ast.Call):
        yield node.args[0]
    elif isinstance(node, ast.BinOp):
        yield from (node.left, node.right)
        if type(node.op) in OTHER:
            yield ast.BinOp(node.left, OTHER[type(node.op)](), node.right)


def is_alike(one: str, other: str) -> bool:
    """Whether two names differ in a small letter before their index alone: `i_t`, `f_t`."""
    return one[:1].islower() and one[1:] == other[1:] and other[1:2] == "_"


class Change(ast.NodeTransformer):
    """A change of both sides."""

    def both(self, tree: ast.Tuple) -> ast.Tuple:
        """The two sides, changed."""
        return ast.Tuple([self.visit(side) for side in tree.elts], ast.Load())


class Exchange(Change):
    """Puts one node in the place of another."""

    def __init__(self, target: ast.AST, other: ast.AST) -> None:
        self.target, self.other = target, other

    def visit(self, node: ast.AST) -> ast.AST:
        """Exchange it where it is met."""
        return self.other if node is self.target else super().visit(node)


class Rename(Change):
    """Exchanges names everywhere."""

    def __init__(self, names: dict[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.Name:
        """One name."""
        return ast.Name(self.names.get(node.id, node.id), ast.Load())
