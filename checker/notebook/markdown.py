"""A page as plain Markdown: facts and outputs as shown, nothing of how they are checked."""

import re
from collections.abc import Iterator

from ..page import Page
from .book import PICTURE, blocks
from .inline import Link
from .layout import fenced
from .prose import Cell, Prose
from .steps import Step, steps

LABEL = re.compile(r"!\[((?:[^\[\]\\]|\\.)*)\]\[picture\].*", re.DOTALL)


def markdown(page: Page, link: Link) -> str:
    """The page, with the set-up of a block above it where it is needed for the first time."""
    return "\n\n".join(pieces(page, link)) + "\n"


def pieces(page: Page, link: Link) -> Iterator[str]:
    """Its paragraphs, headings, tables and blocks; of a drawing, what is said of it."""
    project = page.project
    prose = Prose(blocks(page), list(project.elements.values()), link, str)
    runs = steps(project, prose.blocks)
    for piece in prose.pieces(page.article):
        if isinstance(piece, Cell):
            yield from run(next(runs))
        elif piece.startswith(PICTURE):
            yield LABEL.sub(r"*Drawing: \1*", piece)
        else:
            yield piece


def run(step: Step) -> Iterator[str]:
    """A block, and what it prints or raises."""
    yield fenced("python", "\n\n".join(filter(None, (step.setup, step.code))).strip("\n"))
    if step.output:
        yield fenced("output", step.output.rstrip("\n"))
    if step.error:
        yield fenced("pytb", step.error)
