"""A page's source: where its fences and its inline code stand, so that faults get a line."""

import re
from dataclasses import dataclass
from functools import cached_property

from ..claim import Fault
from .fences import Fence, lex_fences

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
    """Inline code in the source: its text, its expression (or None), and the place of the text."""

    text: str
    expression: str | None
    start: int
    text_start: int
    text_end: int


class Source:
    """What can be told from a page's text alone."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def lexed(self) -> list[Fence | Fault]:
        """The fences in order, and what keeps one from being a fence."""
        return list(lex_fences(self.text))

    @property
    def fences(self) -> list[Fence]:
        """The fences alone."""
        return [item for item in self.lexed if isinstance(item, Fence)]

    @cached_property
    def outside(self) -> str:
        """The text with its fences blanked out, so that every offset stays true."""
        text = self.text
        for fence in self.fences:
            body = re.sub(r"[^\n]", " ", text[fence.start : fence.end])
            text = text[: fence.start] + body + text[fence.end :]
        return text

    @cached_property
    def spans(self) -> list[Span]:
        """The inline code in order."""
        found = []
        for match in SPAN.finditer(self.outside):
            attribute = EXPRESSION.search(match["attributes"] or "")
            text = match["text"]
            lead = len(text) - len(text.lstrip())
            start = match.start("text") + lead
            found.append(
                Span(
                    " ".join(text.split()),
                    attribute and attribute["expression"],
                    match.start(),
                    start,
                    start + len(text.strip()),
                )
            )
        return found

    def line(self, start: int) -> int:
        """The line of an offset."""
        return self.text.count("\n", 0, start) + 1
