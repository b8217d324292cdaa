"""A program with other sizes."""

import ast
from collections.abc import Mapping


def resized(code: str, sizes: Mapping[str, int]) -> str:
    """The code with other values where it sets a size to a number."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                pairs = [(target, node.value)]
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    pairs = list(zip(target.elts, node.value.elts, strict=False))
                for name, value in pairs:
                    if isinstance(name, ast.Name) and isinstance(value, ast.Constant):
                        value.value = sizes.get(name.id, value.value)
    return ast.unparse(tree)
