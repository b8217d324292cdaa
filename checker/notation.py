"""The Markdown extension `checker.notation`: what the site shows of every kind of claim."""

import re
from typing import Any

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor

from .claim import Taught
from .kinds import KINDS

EXPRESSION = r"""\{:? ?[^{}\n]*?data-expr=(?:"[^"\n]*"|'[^'\n]*')[^{}\n]*\}"""
BEHIND_CODE = 185  # after inline code, before all that could be emphasis or a link


class Untouched(InlineProcessor):
    """Attributes with an expression stay as they are written: `2**n` in them is no emphasis."""

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        """Called by Markdown for what matches."""
        return m[0], m.start(0), m.end(0)


class Notation(Extension):
    """Lets each kind register what its notation needs."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown."""
        md.inlinePatterns.register(Untouched(EXPRESSION, md), "checker-expressions", BEHIND_CODE)
        for kind in KINDS:
            if isinstance(kind, Taught):
                kind.show(md)


def makeExtension(**settings: Any) -> Notation:
    """The name that Markdown looks for."""
    return Notation(**settings)
