"""A page as Sybil's document: its story is told once, and each example remembers how it went."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

from sybil import Document, Example, Region
from sybil.example import SybilFailure
from sybil.typing import Evaluator

from .claim import Claim, Correction
from .parsing import claims
from .running import fresh_session
from .snippets import relative


class Wrong(SybilFailure):
    """A failure that says what is wrong and nothing about the checker."""

    def __init__(self, example: Example, report: str) -> None:
        AssertionError.__init__(self, report)
        self.example = example
        self.result = report


class Page(Document):
    """A page whose examples can be judged alone, in any order and on any worker.

    Whichever comes first makes the page run from its beginning, in an empty namespace and a fresh
    Keras session; the others find it told.
    """

    mending: ClassVar[bool] = False

    def __init__(self, text: str, path: str) -> None:
        super().__init__(text, path)
        self.seen: dict[int, Any] = {}

    @property
    def claims(self) -> list[Claim]:
        """The claims in the order of the page."""
        return [region.parsed for _, region in self.regions]

    def tell(self) -> dict[int, Any]:
        """What is real for each claim (by its id), from one run of the page."""
        if not self.seen:
            self.namespace["__name__"] = "__main__"
            with fresh_session():
                for claim in self.claims:
                    self.seen[id(claim)] = claim.observe(self.namespace)
            if self.mending:
                self.mend()
        return self.seen

    def judge(self, claim: Claim) -> str | None:
        """What is wrong with a claim of this page, as a report."""
        seen = self.tell()[id(claim)]
        if self.mending and any(claim.corrections(seen)):
            return None
        problem = claim.problem(seen)
        return problem.report(relative(Path(self.path)), self.text) if problem else None

    def mend(self) -> None:
        """Write what is real into the page, at once and whole, and touch nothing else."""
        found = [item for claim in self.claims for item in claim.corrections(self.seen[id(claim)])]
        for correction in found:
            if correction.file:
                write_whole(correction.file, correction.text)
        if here := [item for item in found if not item.file]:
            write_whole(Path(self.path), corrected(self.text, here))

    def evaluate(self, example: Example, evaluator: Evaluator) -> None:
        """Called by Sybil for each example."""
        __tracebackhide__ = True
        if report := evaluator(example):
            raise Wrong(example, report)


def parse(page: Document) -> Iterator[Region]:
    """Sybil's parser: the claims of a page as regions."""
    for claim in claims(page.text, Path(page.path)):
        yield Region(claim.start, claim.end, claim, evaluate)


def evaluate(example: Example) -> str | None:
    """Sybil's evaluator: what is wrong with one claim, or None."""
    page = example.document
    assert isinstance(page, Page)
    return page.judge(example.parsed)


def corrected(text: str, corrections: list[Correction]) -> str:
    """The text with the corrections made, last first, so that places stay true."""
    for item in sorted(corrections, reverse=True):
        text = text[: item.start] + item.text + text[item.end :]
    return text


def write_whole(path: Path, text: str) -> None:
    """Replace a file so that an interruption leaves the old one or the new one, nothing between."""
    new = path.with_name(path.name + ".new")
    new.write_text(text, encoding="utf-8")
    os.replace(new, path)
