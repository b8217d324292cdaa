"""The notation of the pages, made while the site is built: the colours of h and c, framed tables.

A Markdown extension, listed in mkdocs.yml. The hidden state and the cell state keep one colour each, in equations, code and prose alike.
"""

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

NAME = r"(?:[a-z]{2,}_)?([hc])(?:_(?!tilde)\w+)?"
ALONE = r'(?<!<span class="o">\.</span>)'
"""Where a name is no attribute of something: those may be of any kind."""

PRINTED_ELSEWHERE = re.compile(
    r'(language-python3 highlight">(?:(?!</div>).)*</div>\s*<div class="language-text highlight)"',
    re.DOTALL,
)
"""What stands directly below code that runs in another environment."""

PRINTING = re.compile(
    r'("language-python3? highlight)(">(?:(?!</div>).)*</div>\s*<div class="language-\w+ highlight no-copy")',
    re.DOTALL,
)
"""Code that stands directly above what it prints or raises."""


def state_class(name: str) -> str | None:
    """`h` for a name of the hidden state (h, h_t, state_h), `c` for the cell state, else None."""
    match = re.fullmatch(NAME, name)
    return match and match[1]


class InlineCode(Treeprocessor):
    """Colours names of states in prose, and lets the keyboard reach every checked fact."""

    def run(self, root: Element) -> None:
        """Mark the `code` elements of one page."""
        for code in root.iter("code"):
            if colour := state_class(code.text or ""):
                code.set("class", colour)
            if "data-expr" in code.attrib:
                code.set("tabindex", "0")


class Tables(Treeprocessor):
    """Gives every table a frame to scroll in, so that a wide one never widens the page.

    The theme would do so by script, after the page is shown, which moves the text below.
    """

    def run(self, root: Element) -> None:
        """Frame the tables of one page; the class keeps the theme's script away from them."""
        for parent in list(root.iter()):
            for place, table in enumerate(parent):
                if table.tag == "table":
                    frame = Element("div", {"class": "table"})
                    frame.tail, table.tail = table.tail, None
                    table.set("class", "framed")
                    frame.append(table)
                    parent[place] = frame


class CodeBlocks(Postprocessor):
    """Colours names of states in code; leaves the copy button to what can be run; joins it to its output."""

    def run(self, text: str) -> str:
        """Add the classes to one page."""
        text = re.sub(
            rf'{ALONE}<span class="n">({NAME})</span>', r'<span class="n \2">\1</span>', text
        )
        text = PRINTED_ELSEWHERE.sub(r'\1 no-copy"', text)
        text = re.sub(r'"(language-(?:output|pytb) highlight)"', r'"\1 no-copy"', text)
        return PRINTING.sub(r"\1 printing\2", text)


class Notation(Extension):
    """Registers them; priorities put them after the parsers they build on."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown."""
        md.symbol_class = state_class  # type: ignore[attr-defined]
        md.treeprocessors.register(InlineCode(md), "notation-inline", 0)
        md.treeprocessors.register(Tables(md), "notation-tables", 0)
        md.postprocessors.register(CodeBlocks(md), "notation-blocks", 0)


def makeExtension(**settings: Any) -> Notation:
    """The name that Markdown looks for."""
    return Notation(**settings)
