"""Claim: a drawing shows what its expression yields.

A figure is an SVG file, embedded by an include line outside of a fence. Its root says which
function of draw.js drew it (`data-draw`) and from which value of the page (`data-expr`).
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.node import module

from .claim import Correction, Namespace
from .facts import depends_on_page
from .problem import Problem
from .snippets import INCLUDE, ROOT, find, relative
from .values import plain

DRAWING = "docs/assets/draw/index.js"
ATTRIBUTE = re.compile(r'data-(draw|expr)="([^"]*)"')


@dataclass(frozen=True)
class Figure:
    """An include line of an SVG file."""

    path: Path
    start: int
    end: int

    @property
    def text(self) -> str:
        """The drawing as it is on the page."""
        return self.path.read_text(encoding="utf-8")

    def observe(self, namespace: Namespace) -> str | Problem:
        """The drawing as it should be."""
        attributes = {key: html.unescape(value) for key, value in ATTRIBUTE.findall(self.text)}
        try:
            name, expression = attributes["draw"], attributes["expr"]
            value = plain(eval(expression, dict(namespace)))
            if not depends_on_page(expression, namespace):
                raise ValueError(f"{expression} uses nothing that the page computed")
            with module(ROOT / DRAWING) as call:
                drawn = call("figure", name, expression, value)
        except Exception as error:
            sentence = f"{relative(self.path)} cannot be drawn."
            return Problem(self.start, sentence, real=f"{type(error).__name__}: {error}")
        return str(drawn)

    def problem(self, drawn: str | Problem) -> Problem | None:
        """The drawing on the page against the drawing of the page's values."""
        return self.judge(self.text, drawn)

    def judge(self, text: str, drawn: str | Problem) -> Problem | None:
        """The same for any other text of the drawing."""
        if isinstance(drawn, Problem):
            return drawn
        for number, (shown, real) in enumerate(
            zip(text.splitlines(), drawn.splitlines(), strict=False), start=1
        ):
            if shown != real:
                place = f"{relative(self.path)}:{number}"
                return Problem(self.start, "The drawing is not of today.", shown, real, place)
        if text.strip() != drawn.strip():
            return Problem(self.start, f"{relative(self.path)} is not as long as its drawing.")
        return None

    def corrections(self, drawn: str | Problem) -> Iterator[Correction]:
        """Nothing on the page; the file is drawn anew."""
        if isinstance(drawn, str) and self.judge(self.text, drawn):
            yield Correction(0, 0, drawn, self.path)


def lex_figures(text: str) -> Iterator[Figure | Problem]:
    """The include lines of a page that are outside of its fences."""
    for match in re.finditer(r"(?m)^[ \t]*-+8<-+.*$", text):
        include = INCLUDE.fullmatch(match[0])
        path = include and find(include["file"])
        if path is None or path.suffix != ".svg":
            yield Problem(match.start(), "Outside of a fence only an existing SVG can be included.")
        else:
            yield Figure(path, match.start(), match.end())
