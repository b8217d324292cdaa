"""Phrases of a rendered page as Markdown that any notebook shows."""

import re
from collections.abc import Callable

from bs4 import Comment, NavigableString, Tag

from .latex import latex

SPECIAL = re.compile(r"[\\`*\[\]$]|(?<!\w)_|_(?!\w)|<(?=[\w/!])|&(?=\w+;)")
MARKS = {"em": "*", "i": "*", "strong": "**", "b": "**", "del": "~~"}
KEPT = {"sub", "sup", "kbd", "mark", "small", "ins"}
PLAIN = {"span", "label", "abbr"}
APART = {"p", "summary", "details", "div"}  # blocks, in a cell of a table
LEFT_OUT = "headerlink"
INLINE = {"a", "code", "em", "strong", "b", "i", "span", "br", "sub", "sup", "math", "kbd", "small"}

Link = Callable[[str], str | None]
"""The whole address of a link on the page, or None if nobody knows it."""


def phrase(element: Tag, link: Link) -> str:
    """What is in an element, on one line."""
    text = "".join(part(child, link) for child in element.children)
    return re.sub(r"[ \t\n]+", " ", text).strip()


def part(node: object, link: Link) -> str:
    """A text or an element in a phrase; ValueError for an element that has no form in Markdown."""
    if isinstance(node, Comment):
        return ""
    if isinstance(node, NavigableString):
        return SPECIAL.sub(r"\\\g<0>", str(node))
    assert isinstance(node, Tag)
    inner = "".join(part(child, link) for child in node.children) if node.name != "math" else ""
    if node.name in {"code", "pre"}:  # a block in a cell of a table has one line
        return code(node.get_text())
    if node.name == "a":
        return anchor(node, inner, link)
    if node.name in MARKS:
        return f"{MARKS[node.name]}{inner}{MARKS[node.name]}"
    if node.name in KEPT:
        return f"<{node.name}>{inner}</{node.name}>"
    if node.name == "br":
        return "<br>"
    if node.name == "math":
        return f"${latex(node)}$"
    if "-" in node.name:  # an element of the site's own, which no notebook has
        return ""
    if node.name in PLAIN:
        return f" {inner}" if "data-law" in node.attrs else inner
    if node.name in APART:
        return f" {inner} "
    raise ValueError(f"<{node.name}> has no form in a notebook.")


def code(text: str) -> str:
    """Inline code, whatever it holds."""
    text = " ".join(text.split())
    marks = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    pad = " " if "`" in text else ""
    return f"{marks}{pad}{text}{pad}{marks}"


def anchor(node: Tag, inner: str, link: Link) -> str:
    """A link, or its text where nobody knows the address; a law's count stands in brackets."""
    classes = node.get_attribute_list("class")
    if LEFT_OUT in classes or not inner:
        return ""
    address = link(str(node.get("href", "")))
    text = f"[{inner}]({address})" if address else inner
    return f" ({text})" if "tried" in classes else text
