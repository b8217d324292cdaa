"""The top-level statements of some code: what each binds, uses and changes."""

import ast
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from .code_names import defined, root, scope, used_in

SILENT = ("print",)
"""Calls for the sake of what they show: they change nothing."""


@dataclass(frozen=True)
class Statement:
    """One top-level statement and its text."""

    node: ast.stmt
    text: str

    @property
    def imports(self) -> bool:
        """Whether it is an import."""
        return isinstance(self.node, ast.Import | ast.ImportFrom)

    @property
    def is_definition(self) -> bool:
        """Whether it is a function or a class."""
        return isinstance(self.node, ast.FunctionDef | ast.ClassDef)

    @property
    def conditional(self) -> bool:
        """Whether it may leave an earlier value in place, or builds on it."""
        return isinstance(self.node, ast.If | ast.For | ast.While | ast.Try | ast.AugAssign)

    @cached_property
    def binds(self) -> tuple[str, ...]:
        """The names that it gives a value to, in order."""
        return defined(self.node)

    @cached_property
    def uses(self) -> frozenset[str]:
        """The names that it needs from before."""
        return used_in(self.text)

    @cached_property
    def changes(self) -> set[str]:
        """The names whose objects it may change: by a method called for its effect, or an item set."""
        found = set()
        for node in scope(self.node):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
                called = node.value.func
                if isinstance(called, ast.Attribute):
                    found.add(root(called))
                elif not (isinstance(called, ast.Name) and called.id in SILENT):
                    found |= {root(each) for each in (called, *node.value.args)}
            targets = getattr(node, "targets", [getattr(node, "target", None)])
            if isinstance(node, ast.Assign | ast.AugAssign | ast.Delete):
                found |= {root(t) for t in targets if isinstance(t, ast.Attribute | ast.Subscript)}
        return found - {""}

    def only(self, names: set[str]) -> "Statement":
        """An import of some of its names."""
        assert isinstance(self.node, ast.Import | ast.ImportFrom)
        kept = [a for a in self.node.names if (a.asname or a.name.partition(".")[0]) in names]
        if isinstance(self.node, ast.Import):
            node: ast.stmt = ast.Import(kept)
        else:
            node = ast.ImportFrom(self.node.module, kept, self.node.level)
        return replace(self, node=node, text=ast.unparse(node))


@lru_cache(maxsize=256)
def statements(code: str) -> tuple[Statement, ...]:
    """The top-level statements of some code; none of code that Python cannot read."""
    try:
        nodes = ast.parse(code).body
    except SyntaxError:
        return ()
    lines = code.splitlines()
    found = []
    for node in nodes:
        decorators = getattr(node, "decorator_list", [])
        first = min([node.lineno, *(each.lineno for each in decorators)])
        found.append(Statement(node, "\n".join(lines[first - 1 : node.end_lineno])))
    return tuple(found)
