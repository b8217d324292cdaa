"""What every claim of a page can do, whatever kind it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from .problem import Problem

Namespace = dict[str, Any]


class Correction(NamedTuple):
    """A piece of the page, by its place, or a whole other file, and the text that belongs there."""

    start: int
    end: int
    text: str
    file: Path | None = None


class Claim(Protocol):
    """Something a page shows that can be right or wrong.

    Observing may run code and comes once, in the order of the page. Judging is cheap and pure: the
    same observation can be held against many texts, which is how the checker itself is checked.
    """

    @property
    def start(self) -> int:
        """Where it begins on the page."""

    @property
    def end(self) -> int:
        """Where it ends."""

    def observe(self, namespace: Namespace) -> Any:
        """What is real, in the namespace that the page has reached."""

    def problem(self, seen: Any) -> Problem | None:
        """What is wrong with the text, given what is real."""

    def corrections(self, seen: Any) -> Iterator[Correction]:
        """What would make it right; nothing where only a person can tell."""


@dataclass(frozen=True)
class Refusal:
    """The claim of a place that cannot even be read: it never holds."""

    fault: Problem

    @property
    def start(self) -> int:
        """Where the fault is."""
        return self.fault.start

    end = start

    def observe(self, namespace: Namespace) -> None:
        """Nothing to see."""

    def problem(self, seen: None) -> Problem:
        """Why it is refused."""
        return self.fault

    def corrections(self, seen: None) -> Iterator[Correction]:
        """Only a person can mend it."""
        yield from ()
