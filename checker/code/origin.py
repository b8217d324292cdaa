"""What the names of an expression were made from, as far as a page's code says it in one place.

>>> origins(["top = max(rows)", "rows = read(path)"])
{'top': 'max(rows)', 'rows': 'read(path)'}
"""

import ast
from collections.abc import Iterable, Mapping

from .code_names import bound, used_in


def origins(codes: Iterable[str]) -> dict[str, str]:
    """The code that gave each name its value; a name that got several has none."""
    found: dict[str, str] = {}
    several = set()
    for code in codes:
        for node in statements(code):
            for name in bound(node):
                several |= {name} & found.keys()
                found[name] = ast.unparse(node.value) if isinstance(node, ast.Assign) else ""
    return {name: value for name, value in found.items() if name not in several}


def statements(code: str) -> list[ast.stmt]:
    """The statements of some code that gives names a value; none, if it is no Python."""
    try:
        return ast.parse(code).body
    except SyntaxError:
        return []


def traced(expression: str, made: Mapping[str, str]) -> str:
    """An expression, and behind it the code that its names were made from, and the names of that."""
    return "\n".join([expression, *made_from(expression, made)])


def made_from(expression: str, made: Mapping[str, str]) -> list[str]:
    """The code that the names of an expression were made from, and the names of that."""
    seen: dict[str, str] = {}
    names = [*used_in(expression)]
    while names:
        name = names.pop()
        if name not in seen:
            seen[name] = made.get(name, "")
            names += used_in(seen[name])
    return sorted(filter(None, seen.values()))
