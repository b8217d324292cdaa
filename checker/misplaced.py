"""What is wrong by standing where it does: a claim that is found only where it is false."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bs4 import Tag

from .claim import Claim, Problem
from .observation import Result


@dataclass(frozen=True)
class Misplaced(Claim):
    """What is wrong by standing where it does: it is found only there, with what is wrong with it."""

    element: Tag
    problems: tuple[Problem, ...]

    @property
    def shown(self) -> str:
        """What each report shows."""
        return "\n".join(problem.shown or "" for problem in self.problems)

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """All of it, whatever was observed."""
        yield from self.problems
