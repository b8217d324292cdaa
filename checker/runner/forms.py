"""The chains in an expression (names, attributes, subscripts, calls), and other forms of it."""

import ast
import copy
from collections.abc import Iterator
from typing import Any

CHAIN = (ast.Name, ast.Attribute, ast.Subscript, ast.Call)
SEE, CHANGE = "__see__", "__change__"


def is_local(node: ast.AST, local: set[str]) -> bool:
    """Whether a chain holds names that have a value in the expression alone."""
    return any(isinstance(part, ast.Name) and part.id in local for part in ast.walk(node))


def calls(helper: str, node: ast.expr, argument: ast.expr) -> ast.Call:
    """A call of a helper in the place of a part."""
    return ast.Call(ast.Name(helper, ast.Load()), [ast.Constant(ast.unparse(node)), argument], [])


def link(node: ast.AST) -> ast.AST:
    """The part that a link of a chain hangs on."""
    return node.func if isinstance(node, ast.Call) else node.value  # type: ignore[attr-defined]


def links(node: ast.AST) -> list[ast.AST]:
    """A chain's links from its root; none if it is not rooted in a name."""
    found = [node]
    while isinstance(found[-1], CHAIN) and not isinstance(found[-1], ast.Name):
        found.append(link(found[-1]))
    return found[::-1] if isinstance(found[-1], ast.Name) else []


def local_names(tree: ast.AST) -> Iterator[str]:
    """The names that an expression gives itself: of lambdas and comprehensions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg


class Watch(ast.NodeTransformer):
    """Lets every chain tell its value."""

    def visit(self, node: ast.AST) -> Any:
        """Wrap the chains, inner ones first."""
        if not isinstance(node, CHAIN) or not isinstance(
            getattr(node, "ctx", None), ast.Load | None
        ):
            return self.generic_visit(node)
        before = copy.deepcopy(node)
        inside = self.generic_visit(node)
        assert isinstance(inside, ast.expr)
        return calls(SEE, before, inside) if links(before) else inside


class Replace(ast.NodeTransformer):
    """Puts something in the place of the sources, wherever they stand."""

    def __init__(self, sources: Any) -> None:
        self.sources = set(sources)

    def visit(self, node: ast.AST) -> Any:
        """Replace the largest part that is a source."""
        loads = isinstance(getattr(node, "ctx", None), ast.Load | None)
        if isinstance(node, CHAIN) and loads and ast.unparse(node) in self.sources:
            live = ast.Lambda(
                ast.arguments([], [], None, [], [], None, []),
                copy.deepcopy(node),
            )
            return calls(CHANGE, node, live)
        return self.generic_visit(node)
