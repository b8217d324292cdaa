"""An expression that asks whether something has what its author names: the same, asking for what is there."""

import ast
import copy

PRESENT = "__class__"
"""An attribute that each object has."""


def answered(tree: ast.Expression, sources: set[str]) -> ast.Expression | None:
    """The expression with such questions answered otherwise; None if it asks none of its sources."""
    ask = Ask(sources)
    other = ask.visit(copy.deepcopy(tree))
    return other if ask.found and isinstance(other, ast.Expression) else None


class Ask(ast.NodeTransformer):
    """Replaces a constant that is looked for in a source by something that is there."""

    def __init__(self, sources: set[str]) -> None:
        self.sources = sources
        self.found = False

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """Whether a constant is in a source."""
        if isinstance(node.ops[0], ast.In | ast.NotIn) and isinstance(node.left, ast.Constant):
            source = node.comparators[0]
            if self.is_source(source):
                self.found = True
                node.left = call("next", call("iter", source))
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Whether a source has an attribute."""
        named = isinstance(node.func, ast.Name) and node.func.id == "hasattr"
        if named and len(node.args) == 2 and self.is_source(node.args[0]):
            self.found = True
            node.args[1] = ast.Constant(PRESENT)
        return self.generic_visit(node)

    def is_source(self, node: ast.AST) -> bool:
        """Whether something of the page or its subject is in a part."""
        return any(
            isinstance(part, ast.expr) and ast.unparse(part) in self.sources
            for part in ast.walk(node)
        )


def call(function: str, argument: ast.expr) -> ast.Call:
    """A call of one of Python's own functions."""
    return ast.Call(ast.Name(function, ast.Load()), [argument], [])
