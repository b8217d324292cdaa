"""What the buttons of a page copy: each block with the set-up that is folded above it."""

from pathlib import Path

from checker.code.folding import folds
from checker.kinds.code import Block
from tests.pages import PROJECT, read


def alone(path: Path) -> list[tuple[Block, str]]:
    """Each block of a page, and what its button copies."""
    page = read(path)
    blocks = [claim for claim in page.claims if isinstance(claim, Block)]
    found = zip(blocks, page.program, folds(PROJECT, page.source), strict=True)
    return [(b, "\n\n".join(filter(None, (fold.code, part.code.text)))) for b, part, fold in found]
