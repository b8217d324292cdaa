"""The names that code needs, and those that it gives a value to."""

import ast
import symtable
from functools import lru_cache


def defined(node: ast.stmt) -> tuple[str, ...]:
    """The names that a top-level statement gives a value to, in order."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return tuple(alias.asname or alias.name.partition(".")[0] for alias in node.names)
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return (node.name,)
    return tuple(dict.fromkeys(bound(node)))


def stored_in(code: str) -> set[str]:
    """The names that top-level statements of some code give a value to."""
    try:
        return {name for node in ast.parse(code).body for name in defined(node)}
    except SyntaxError:
        return set()


def assigned_in(code: str) -> set[str]:
    """Those of them that hold what was computed: no modules, no functions, no classes."""
    try:
        body = ast.parse(code).body
    except SyntaxError:
        return set()
    others = ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef
    return {name for node in body if not isinstance(node, others) for name in bound(node)}


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


@lru_cache(maxsize=4096)
def used_in(code: str) -> frozenset[str]:
    """The names that some code reads and does not itself define before: what it needs."""
    try:
        table = symtable.symtable(code, "block", "exec")
        tree = ast.parse(code)
    except SyntaxError:
        return frozenset()
    return frozenset(free(table) - defined_first(tree))


def free(table: symtable.SymbolTable) -> set[str]:
    """The global names that a scope and the scopes inside of it read."""
    top = table.get_type() == "module"
    own = {
        s.get_name() for s in table.get_symbols() if s.is_referenced() and (top or s.is_global())
    }
    return own.union(*map(free, table.get_children()))


def defined_first(tree: ast.Module) -> set[str]:
    """The names that the first statement that mentions them gives a value without reading it."""
    found: set[str] = set()
    mentioned: set[str] = set()
    for node in tree.body:
        names = [each for each in ast.walk(node) if isinstance(each, ast.Name)]
        binds = set(defined(node)) - mentioned
        if not isinstance(node, ast.For | ast.With | ast.FunctionDef | ast.ClassDef):
            binds -= {each.id for each in names if isinstance(each.ctx, ast.Load)}
        found |= binds
        mentioned |= {each.id for each in names} | binds
    return found


def said_in(code: str) -> set[str]:
    """The names in code that no namespace holds: attributes, keywords, parameters, locals, quoted ones."""
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return set()
    found = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    found |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg}
    found |= {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.isidentifier()
    }
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.Lambda):
            found |= {node.arg for node in ast.walk(function.args) if isinstance(node, ast.arg)}
        if isinstance(function, ast.FunctionDef | ast.ClassDef):
            inner = (n for n in ast.walk(function) if isinstance(n, ast.Name))
            found |= {node.id for node in inner if isinstance(node.ctx, ast.Store)}
            found |= {n.name for n in ast.walk(function) if isinstance(n, ast.FunctionDef)}
    return found
