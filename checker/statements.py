"""The top-level statements of some code: what each binds, uses and changes."""

import ast
import symtable
from dataclasses import dataclass, replace
from functools import cached_property

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
        if self.imports:
            assert isinstance(self.node, ast.Import | ast.ImportFrom)
            return tuple(a.asname or a.name.partition(".")[0] for a in self.node.names)
        if isinstance(self.node, ast.FunctionDef | ast.ClassDef):
            return (self.node.name,)
        return tuple(dict.fromkeys(bound(self.node)))

    @cached_property
    def uses(self) -> set[str]:
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


def statements(code: str) -> list[Statement]:
    """The top-level statements of some code; none of code that Python cannot read."""
    try:
        nodes = ast.parse(code).body
    except SyntaxError:
        return []
    lines = code.splitlines()
    found = []
    for node in nodes:
        decorators = getattr(node, "decorator_list", [])
        first = min([node.lineno, *(each.lineno for each in decorators)])
        found.append(Statement(node, "\n".join(lines[first - 1 : node.end_lineno])))
    return found


def bound(node: ast.AST) -> list[str]:
    """The names that a statement stores, in order, not those inside functions and comprehensions."""
    return [
        each.id
        for each in scope(node)
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
    ]


def scope(node: ast.AST) -> list[ast.AST]:
    """The nodes of a statement that belong to the page's own scope."""
    inner = ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp
    if isinstance(node, (ast.FunctionDef, ast.ClassDef, *inner)):
        return [node]
    return [node, *(each for child in ast.iter_child_nodes(node) for each in scope(child))]


def root(node: ast.AST) -> str:
    """The name that a chain of attributes, subscripts and calls starts from, or ""."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def used_in(code: str) -> set[str]:
    """The names that some code reads and does not itself define before: what it needs."""
    try:
        table = symtable.symtable(code, "block", "exec")
        tree = ast.parse(code)
    except SyntaxError:
        return set()
    loaded = {name for name in free(table)}
    return {name for name in loaded if not defined_first(tree, name)}


def free(table: symtable.SymbolTable) -> set[str]:
    """The global names that a scope and the scopes inside of it read."""
    top = table.get_type() == "module"
    own = {
        s.get_name() for s in table.get_symbols() if s.is_referenced() and (top or s.is_global())
    }
    return own.union(*map(free, table.get_children()))


def defined_first(tree: ast.Module, name: str) -> bool:
    """Whether the first statement that mentions a name gives it its value without reading it."""
    for node in tree.body:
        mentioned = [n for n in ast.walk(node) if isinstance(n, ast.Name) and n.id == name]
        reads = [n for n in mentioned if isinstance(n.ctx, ast.Load)]
        binds = name in Statement(node, "").binds
        loop = isinstance(node, ast.For | ast.With | ast.FunctionDef | ast.ClassDef)
        if binds and (not reads or loop):
            return True
        if mentioned:
            return False
    return False
