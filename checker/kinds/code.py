"""Code: a `python` fence runs, prints what the `output` fence below it shows, raises what `pytb` shows.

Both ways: what is shown has to be produced, and what is produced has to be shown. Set-up that a
snippet file holds in sections named `setup…` runs first, and is folded above the block.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import Tag
from markdown import Markdown

from ..claim import Claim, Correction, Problem
from ..code.folding import Folds
from ..code.program import Part
from ..observation import Ran, Result, Run
from .code_corrections import corrections
from .code_judging import faults, place
from .code_output import code_of, results_below

if TYPE_CHECKING:
    from ..page import Page


@dataclass(frozen=True)
class Block(Claim):
    """A rendered `python` block with the `output` and `pytb` blocks directly below it."""

    element: Tag
    part: Part | None
    root: str
    output: Tag | None
    pytb: Tag | None

    @property
    def results(self) -> Sequence[Tag]:
        """What it printed and raised."""
        return [tag for tag in (self.output, self.pytb) if tag]

    @property
    def shown(self) -> str:
        """The code and what stands below it."""
        parts = [code_of(tag) for tag in (self.element, self.output, self.pytb) if tag]
        return "\n---\n".join(parts)

    def requests(self) -> Sequence[Run]:
        """Its set-up and its code."""
        if self.part is None:
            return [Run(code_of(self.element) + "\n", "page", 1)]
        codes = [*self.part.setup, self.part.code]
        return [Run(c.text, str(c.path).removeprefix(f"{self.root}/"), c.line) for c in codes]

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """What it printed against what is shown, and what it raised against what is shown."""
        *setup, block = zip(self.requests(), seen, strict=True)
        for run, ran in setup:
            assert isinstance(ran, Ran)
            if trouble := ran.stopped or ran.raised or ran.printed:
                sentence = "The set-up of this block has to run, and to print nothing."
                yield Problem(self.element, sentence, real=trouble, code=place(run, ran))
        run, ran = block
        assert isinstance(ran, Ran)
        if ran.stopped:
            yield Problem(
                self.element, f"The code did not end: {ran.stopped}.", code=place(run, ran)
            )
            return
        yield from faults(self.element, self.output, self.pytb, run, ran)

    def correct(self, seen: Sequence[Result]) -> Iterator[Correction]:
        """New bodies for the blocks that are wrong, new blocks for what is not shown."""
        ran = seen[-1]
        assert isinstance(ran, Ran)
        if not ran.stopped:
            yield from corrections(self.element, self.output, self.pytb, ran)


def find(element: Tag, page: "Page") -> Block | None:
    """A rendered `python` block."""
    classes = element.get_attribute_list("class")
    if "language-python" not in classes or "folded" in classes:
        return None
    fence = page.fence(element)
    part = next((p for p in page.program if fence and p.fence.start == fence.start), None)
    return Block(element, part, str(page.project.root), *results_below(element))


def show(markdown: Markdown) -> None:
    """Fold the set-up of each block above it."""
    Folds.register(markdown)
