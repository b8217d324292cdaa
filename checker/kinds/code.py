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
from ..folding import Folds
from ..observation import Ran, Result, Run
from ..program import Part
from ..rounding import shows
from .code_corrections import corrections
from .code_output import (
    code_of,
    ended,
    first_difference,
    message,
    results_below,
    same_output,
)

if TYPE_CHECKING:
    from ..page import Page

NOT_AS_OUTPUT = "The code writes to standard error, which a reader's terminal shows too."


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
        yield from self.raised(run, ran)
        yield from self.printed(run, ran)
        if ran.errors:
            yield Problem(self.element, NOT_AS_OUTPUT, real=ran.errors, code=place(run, ran))

    def raised(self, run: Run, ran: Ran) -> Iterator[Problem]:
        """The message below against the exception."""
        if ran.raised and self.pytb is None:
            yield Problem(self.element, "The code raises.", real=ran.raised, code=place(run, ran))
        elif self.pytb and not ran.raised:
            sentence = "The code does not raise what is shown."
            yield Problem(self.pytb, sentence, code_of(self.pytb), "no error", place(run, ran))
        elif self.pytb and not shows(ended(message(self.pytb)), ended(ran.raised)):
            sentence = "The code raises something else."
            yield Problem(self.pytb, sentence, message(self.pytb), ran.raised, place(run, ran))

    def printed(self, run: Run, ran: Ran) -> Iterator[Problem]:
        """The output below against what was printed."""
        if self.output is None and ran.printed:
            sentence = "The code prints, but no output fence shows it."
            yield Problem(self.element, sentence, real=ran.printed, code=place(run, ran))
        elif self.output and not ran.printed:
            sentence = "The code prints nothing of what is shown."
            yield Problem(self.output, sentence, code_of(self.output), "nothing", place(run, ran))
        elif self.output and not same_output(code_of(self.output), ran.printed):
            line, shown, real = first_difference(code_of(self.output), ran.printed)
            sentence = "The code prints something else."
            yield Problem(self.output, sentence, shown, real, place(run, ran), line + 1)

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


def place(run: Run, ran: Ran) -> str:
    """Where the code stands, as an editor understands it."""
    return f"{run.file}:{ran.line or run.line}"


def show(markdown: Markdown) -> None:
    """Fold the set-up of each block above it."""
    Folds.register(markdown)
