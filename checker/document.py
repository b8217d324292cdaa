"""A page as Sybil's document: its claims are examples that can be judged alone, in any order."""

from functools import cached_property
from pathlib import Path
from typing import Any

from sybil import Document, Example, Region
from sybil.example import SybilFailure
from sybil.typing import Evaluator

from .claim import Problem
from .judging.checking import by_claim
from .judging.gaps import hidden
from .judging.report import in_order
from .page import Page
from .placing import Placing
from .reading import read_once
from .results.observing import Observer
from .source.faults import decoded


class Wrong(SybilFailure):
    """A failure that says what is wrong and nothing about the checker."""

    def __init__(self, example: Example, text: str) -> None:
        AssertionError.__init__(self, text)
        self.example = example
        self.result = text


class PageDocument(Document):
    """A page as Sybil's document: its examples can be judged alone, in any order."""

    observer: Observer
    placing: Placing

    @classmethod
    def parse(cls, path: str, *_: Any, encoding: str = "utf-8") -> "PageDocument":
        """The page in a file, each place with claims a region."""
        document = cls(decoded(Path(path))[0], path)
        if cls.observer.ahead:
            cls.observer.meet(document.page)
        for start, numbers in sorted(cls.placing.of(Path(path)).items()):
            document.add(Region(start, start, numbers, document.judge))
        return document

    @property
    def page(self) -> Page:
        """The page; where another worker has found its places, it is read when it is judged."""
        return read_once(self.observer.project, Path(self.path))

    def judge(self, example: Example) -> str:
        """What is wrong with the claims of one place; with the first, with the page as a whole."""
        page = self.page
        found = [problem for number in example.parsed for problem in self.found[number]]
        if example.region.start == 0:
            found = [*(page.faults or hidden(page)), *found]
        return "\n".join(in_order(page, found))

    @cached_property
    def found(self) -> list[list[Problem]]:
        """What is wrong with each claim of the page."""
        return by_claim(self.page, self.observer.results(self.page))

    def evaluate(self, example: Example, evaluator: Evaluator) -> None:
        """Called by Sybil for each example."""
        __tracebackhide__ = True
        if text := evaluator(example):
            raise Wrong(example, str(text))
