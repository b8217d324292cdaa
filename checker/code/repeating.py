"""Whether an expression has its result in it, or half of it never runs: such a one is no evidence."""

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


def chooses(expression: str) -> bool:
    """Whether it has a choice between two things that are both computed: one of them never is."""
    try:
        tree = ast.parse(expression, mode="eval")
    except SyntaxError:
        return False
    choices = [node for node in ast.walk(tree) if isinstance(node, ast.IfExp)]
    return any(computed(node.body) and computed(node.orelse) for node in choices)


def computed(node: ast.AST) -> bool:
    """Whether a part of an expression is made of names."""
    return any(isinstance(each, ast.Name) for each in ast.walk(node))
