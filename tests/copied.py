"""What the buttons of a page copy: each block with the set-up that is folded above it."""

from pathlib import Path

from checker.code.folding import folds
from checker.kinds.code import Block
from checker.notebook.book import blocks
from tests.alike import Program
from tests.pages import PROJECT, read


def alone(path: Path) -> list[tuple[Block, Program]]:
    """Each block of a page, and what its button copies."""
    page = read(path)
    found = zip(blocks(page), page.program, folds(PROJECT, page.source), strict=True)
    return [(block, Program(fold.code, part.code.text)) for block, part, fold in found]
