"""Equations: lines of Python with one `=`, shown as display MathML that keeps the line."""

import ast
from html import escape
from typing import Any

from bs4 import BeautifulSoup, Tag
from markdown import Markdown

from .mathml import element, mo
from .typeset import SUM, Classes, Typesetter, Unreadable, no_class


def sides(line: str) -> tuple[ast.expr, ast.expr]:
    """The two sides of an equation in Python, with one `=` between them; else Unreadable."""
    if "\\" in line:
        raise Unreadable("It is TeX; an equation is Python, such as h_t = o_t * tanh(c_t).")
    if not line.isascii() or "#" in line:
        raise Unreadable("It holds a character that an equation has no use for.")
    parts = line.split("=")
    if len(parts) != 2 or not all(part.strip() for part in parts):
        raise Unreadable("It does not have one = with something on either side.")
    try:
        left, right = (ast.parse(part.strip(), mode="eval").body for part in parts)
    except (SyntaxError, ValueError) as error:
        raise Unreadable(f"It is no Python: {getattr(error, 'msg', error)}.") from None
    return left, right


def typeset(line: str, classes: Classes = no_class) -> str:
    """An equation in Python as display MathML, or Unreadable."""
    setter = Typesetter(classes)
    both = mo("=").join(setter.bound(side, SUM) for side in sides(line))
    return f'<math display="block" alttext="{escape(line)}">{element("mrow", both)}</math>'


def parsed(mathml: str) -> Tag:
    """MathML as an element."""
    math = BeautifulSoup(mathml, "html.parser").math
    assert math is not None
    return math


def structure(element: Tag) -> list[Any]:
    """An equation as it is seen: elements and texts, without their classes."""
    inner = [structure(each) if isinstance(each, Tag) else str(each) for each in element.contents]
    return [element.name, *inner]


def fence(src: str = "", md: Markdown | None = None, **_: Any) -> str:
    """A `math` fence as HTML, one display equation a line."""
    classes = getattr(md, "symbol_class", no_class)
    lines = [line.strip() for line in src.splitlines() if line.strip()]
    equations = "".join(display(line, classes) for line in lines)
    return f'<div class="language-math math">{equations}</div>'


def display(line: str, classes: Classes) -> str:
    """One line; one that cannot be read stands there as an error."""
    try:
        return typeset(line, classes)
    except Unreadable:
        text = f"<merror><mtext>{escape(line)}</mtext></merror>"
        return f'<math display="block" alttext="{escape(line)}">{text}</math>'


def line_of(element: Tag, block: Tag, body: str) -> int:
    """The line of a fence's body, counted from zero, that a display equation comes from."""
    place = next(n for n, each in enumerate(block.find_all("math")) if each is element)
    numbers = [number for number, line in enumerate(body.splitlines()) if line.strip()]
    return numbers[place] if place < len(numbers) else 0
