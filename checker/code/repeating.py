"""Whether an expression has its result in it: what is computed so is no evidence."""

import ast


def repeats(expression: str, shown: str) -> bool:
    """Whether it is what is shown, as code or as a string, or chooses it from a list of its own."""
    try:
        tree = ast.parse(expression, mode="eval")
        value = ast.unparse(ast.parse(shown, mode="eval"))
    except SyntaxError:
        return False
    choices = [node for node in ast.walk(tree) if isinstance(node, ast.Dict | ast.IfExp)]
    offered = (each for node in choices for each in ast.iter_child_nodes(node))
    constants = (each for each in offered if isinstance(each, ast.Constant))
    return value in map(ast.unparse, (tree, *constants))
