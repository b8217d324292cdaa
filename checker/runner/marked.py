"""Code that leaves a mark wherever it runs; it differs from the page's own in these marks alone."""

import ast
from typing import Any

from .marks import RAN, Mark, Marks

SILENT = (ast.Pass, ast.Break, ast.Continue, ast.Raise, ast.Global, ast.Nonlocal)
PLAIN = (ast.Name, ast.Attribute, ast.Constant)


class Marked(ast.NodeTransformer):
    """Puts marks into the tree of one block."""

    def __init__(self, marks: Marks, block: int) -> None:
        self.marks = marks
        self.block = block
        self.lines: list[str] = []
        self.around = self.suite = -1

    def tree(self, source: str, file: str) -> ast.Module:
        """The block's code with its marks, ready to be compiled."""
        tree = ast.parse(source, file)
        self.lines = source.split("\n")
        self.visit(tree)
        return ast.fix_missing_locations(tree)

    def visit(self, node: ast.AST) -> Any:
        """Mark the suites of a node, and its branches."""
        if isinstance(node, SILENT):
            return node
        self.generic_visit(node)
        if isinstance(node, ast.IfExp):
            node.body, node.orelse = self.branch(node.body), self.branch(node.orelse)
        elif isinstance(node, ast.BoolOp):
            node.values[1:] = map(self.branch, node.values[1:])
        elif isinstance(node, ast.Lambda):
            node.body = self.branch(node.body, plain=())
        elif isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp):
            node.elt = self.branch(node.elt)
        return node

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Visit what a node holds; statements one suite after the other."""
        for name, value in ast.iter_fields(node):
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                setattr(node, name, self.marked(value))
            elif isinstance(value, list):
                value[:] = [self.visit(v) if isinstance(v, ast.AST) else v for v in value]
            elif isinstance(value, ast.AST):
                setattr(node, name, self.visit(value))
        return node

    def marked(self, suite: list[ast.stmt]) -> list[ast.stmt]:
        """A suite with a mark before each statement that says something."""
        outer = self.around, self.suite
        found: list[ast.stmt] = []
        own = -2 - len(self.marks.made)
        for node in suite:
            self.around, self.suite = outer[0], own
            if not (isinstance(node, SILENT) or says_nothing(node)):
                call = self.mark(node)
                self.around = len(self.marks.made) - 1
                found.append(ast.copy_location(ast.Expr(call), node))
            found.append(self.visit(node))
        self.around, self.suite = outer
        return found

    def branch(self, node: ast.expr, plain: tuple[type, ...] = PLAIN) -> ast.expr:
        """A branch that leaves a mark, unless it is a mere name or constant."""
        if isinstance(node, plain) and not isinstance(getattr(node, "value", None), str):
            return node
        self.suite = -2 - len(self.marks.made)
        return ast.copy_location(ast.BoolOp(ast.Or(), [self.mark(node), node]), node)

    def mark(self, node: ast.expr | ast.stmt) -> ast.expr:
        """A call that leaves a new mark, where a node stands."""
        line = node.lineno
        text = self.lines[line - 1].strip() if isinstance(node, ast.stmt) else ast.unparse(node)
        number = self.marks.new(Mark(self.block, line, text, self.around, self.suite))
        call = ast.Call(ast.Name(RAN, ast.Load()), [ast.Constant(number)], [])
        return ast.copy_location(call, node)


def says_nothing(node: ast.stmt) -> bool:
    """Whether a statement is a docstring, an import of the future, a return of a mere name."""
    if isinstance(node, ast.ImportFrom):
        return node.module == "__future__"
    if isinstance(node, ast.Expr | ast.AnnAssign | ast.Return) and node.value is None:
        return True
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    value = getattr(node, "value", None)
    named = isinstance(value, PLAIN) and not isinstance(getattr(value, "value", None), str)
    return isinstance(node, ast.Return) and named
