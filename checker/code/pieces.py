"""Pieces of a page's code, as its prose shows them: whole expressions, arguments, targets, statements.

A number says nothing that the code says, even where it stands in it: a piece has a name in it, or is
a word in quotes.
"""

import ast
from collections.abc import Iterable, Iterator
from contextlib import suppress

READ = ("{}", "f({})", "{} = 0")
"""As what a piece can be read: an expression or a statement; arguments; targets."""


def pieces(codes: Iterable[str]) -> frozenset[str]:
    """What some code consists of, however it is spaced."""
    found = set()
    for code in codes:
        with suppress(SyntaxError):
            found |= {form for node in ast.walk(ast.parse(code)) for form in forms(node)}
    return frozenset(found)


def is_piece(text: str, of: frozenset[str]) -> bool:
    """Whether a text is one of the pieces."""
    return any(set(forms(node)) & of for node in readings(text) if says_something(node))


def readings(text: str) -> Iterator[ast.AST]:
    """The nodes that a text may stand for."""
    for read in READ:
        with suppress(SyntaxError):
            (statement,) = ast.parse(read.format(text)).body
            if read == "{}":
                yield statement.value if isinstance(statement, ast.Expr) else statement
            elif isinstance(statement, ast.Assign) and len(statement.targets) == 1:
                yield statement.targets[0]
            elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
                call = statement.value
                if len(call.args) + len(call.keywords) == 1:
                    yield (call.args or call.keywords)[0]


def says_something(node: ast.AST) -> bool:
    """Whether it is more than numbers, and more than a number with a name."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and node.value.isidentifier()
    return any(isinstance(each, ast.Name) for each in ast.walk(node))


def forms(node: ast.AST) -> Iterator[str]:
    """A node as it can be compared: a target as what it names, a function with and without its module."""
    if isinstance(node, ast.expr | ast.keyword | ast.stmt):
        form = ast.dump(node).replace("ctx=Store()", "ctx=Load()")
        yield form
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            called = ast.dump(node.func)
            yield form.replace(called, ast.dump(ast.Name(node.func.attr, ast.Load())), 1)
