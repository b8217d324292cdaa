"""Lexer: where the inline code of a page is, with the attributes behind it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

ATTRIBUTES = r"""\{(?:[^}"'\n]|"[^"\n]*"|'[^'\n]*')*\}"""
SPAN = re.compile(
    r"(?<![`\\])(?P<marks>`+)(?!`)(?P<text>.+?)(?<!`)(?P=marks)(?!`)(?P<attributes>"
    + ATTRIBUTES
    + r")?",
    re.DOTALL,
)
EXPRESSION = re.compile(r"""data-expr=(?P<quote>["'])(?P<expression>.*?)(?P=quote)""")


@dataclass(frozen=True)
class Span:
    """Inline code: its text, the expression it claims to come from (or None), its place."""

    text: str
    expression: str | None
    start: int
    text_start: int
    end: int


def lex_spans(text: str) -> Iterator[Span]:
    """The inline code of a page, or of what is left of it when the fences are blanked out."""
    for match in SPAN.finditer(text):
        attribute = EXPRESSION.search(match["attributes"] or "")
        yield Span(
            text=match["text"].strip(),
            expression=attribute and attribute["expression"],
            start=match.start(),
            text_start=match.start("text"),
            end=match.end(),
        )
