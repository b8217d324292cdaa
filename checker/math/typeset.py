"""Typesets Python: the MathML of an expression, made from its syntax tree and from nothing else.

Whatever the tree holds is shown, and nothing that reads in a second way: `@` stands side by side,
`*` is ⊙ (a dot where one factor is a number), `/` a fraction. What cannot be shown so is refused.
"""

import ast
import re
from collections.abc import Callable

from .mathml import element, mo, parentheses
from .symbol import symbol

TAG = re.compile(r"<[^>]*>")
SUM, PRODUCT, MATRIX, POWER, ATOM = range(1, 6)
TIMES = {ast.Mult: PRODUCT, ast.MatMult: MATRIX}
SIGNS = {ast.Add: "+", ast.Sub: "&#x2212;"}
Classes = Callable[[str], str | None]


class Unreadable(ValueError):
    """Why an expression cannot be typeset."""


def no_class(name: str) -> None:
    """No symbol has a class of its own."""


class Typesetter(ast.NodeVisitor):
    """Turns nodes into MathML; every method gives the text and how tightly it holds together."""

    def __init__(self, classes: Classes = no_class) -> None:
        self.classes = classes

    def bound(self, node: ast.expr, least: int) -> str:
        """A node, in parentheses unless it holds together at least this tightly."""
        text, bond = self.visit(node)
        return str(text) if bond >= least else parentheses(text)

    def whole(self, node: ast.expr) -> str:
        """A node as the only thing in its place."""
        return element("mrow", self.bound(node, SUM))

    def visit_Name(self, node: ast.Name) -> tuple[str, int]:
        """A symbol."""
        try:
            return symbol(node.id, self.classes(node.id)), ATOM
        except ValueError as error:
            raise Unreadable(str(error)) from None

    def visit_Constant(self, node: ast.Constant) -> tuple[str, int]:
        """A number as it is read."""
        text = repr(node.value)
        if not text.replace(".", "", 1).isdigit():
            raise Unreadable(f"{text} is not a plain number.")
        return element("mn", text), ATOM

    def visit_UnaryOp(self, node: ast.UnaryOp) -> tuple[str, int]:
        """A minus sign."""
        if not isinstance(node.op, ast.USub):
            return self.generic_visit(node)
        return mo("&#x2212;") + self.bound(node.operand, PRODUCT), SUM

    def visit_BinOp(self, node: ast.BinOp) -> tuple[str, int]:
        """A sum, a product, a quotient or a power."""
        kind = type(node.op)
        if kind in SIGNS:
            sides = self.bound(node.left, SUM), self.bound(node.right, PRODUCT)
            return mo(SIGNS[kind]).join(sides), SUM
        if kind in TIMES:
            bond = TIMES[kind]
            sides = self.bound(node.left, bond), self.bound(node.right, bond + 1)
            return mo(sign_between(node, sides[1])).join(sides), bond
        if kind is ast.Div:
            return element("mfrac", self.whole(node.left), self.whole(node.right)), MATRIX
        if kind is ast.Pow:
            if isinstance(node.right, ast.Name) and node.right.id in ("T", "H"):
                raise Unreadable("A power of that name would be read as a transpose.")
            base = element("mrow", self.bound(node.left, ATOM))
            return element("msup", base, self.whole(node.right)), POWER
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> tuple[str, int]:
        """A function of its arguments."""
        if not isinstance(node.func, ast.Name) or node.keywords or not node.args:
            raise Unreadable(f"{ast.unparse(node)} is not a plain function of its arguments.")
        arguments = mo(",").join(self.bound(each, SUM) for each in node.args)
        name, _ = self.visit(node.func)
        return name + mo("&#x2061;") + parentheses(arguments), POWER

    def visit_Attribute(self, node: ast.Attribute) -> tuple[str, int]:
        """A transpose."""
        if node.attr != "T":
            return self.generic_visit(node)
        return element("msup", element("mrow", self.bound(node.value, ATOM)), mo("&#x22A4;")), POWER

    def generic_visit(self, node: ast.AST) -> tuple[str, int]:
        """Everything else."""
        raise Unreadable(f"{ast.unparse(node)} cannot be typeset.")


def sign_between(node: ast.BinOp, right: str) -> str:
    """The sign of a product; none (but U+2062) where a matrix product can be told by its place."""
    numbers = [is_number(side) for side in (node.left, node.right)]
    if isinstance(node.op, ast.Mult):
        return "·" if any(numbers) else "⊙"
    if any(numbers):
        raise Unreadable(f"In {ast.unparse(node)} a number stands for a matrix.")
    looks_called = TAG.sub("", right).startswith("(")
    return "·" if looks_called else "&#x2062;"


def is_number(node: ast.AST) -> bool:
    """Whether an expression holds numbers only."""
    return not any(isinstance(each, ast.Name) for each in ast.walk(node))
