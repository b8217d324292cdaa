"""Which parts of a page's code never ran: what stands there claims something all the same.

Each statement and each branch of an expression leaves a mark when it runs (see `marked.py`).
"""

import builtins
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

RAN = "__ran__"


@dataclass(frozen=True)
class Mark:
    """A part of the code: the block it stands in, its line and text; the part around it."""

    block: int
    line: int
    text: str
    around: int
    suite: int


class Marks:
    """The marks of a page, and which of them still wait."""

    def __init__(self) -> None:
        self.made: list[Mark] = []
        self.waiting: set[int] = set()
        setattr(builtins, RAN, self.waiting.discard)

    def new(self, mark: Mark) -> int:
        """The number of a new mark."""
        self.made.append(mark)
        self.waiting.add(len(self.made) - 1)
        return len(self.made) - 1

    def idle(self) -> dict[int, list[str]]:
        """Of each block, the first part of each suite that never ran, outermost parts alone."""
        found: dict[int, list[str]] = {}
        suites: set[int] = set()
        for number in sorted(self.waiting):
            mark = self.made[number]
            if mark.around not in self.waiting and mark.suite not in suites:
                found.setdefault(mark.block, []).append(f"{mark.line}: {mark.text}")
            suites.add(mark.suite)
        return found

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """What runs now runs for another reason than the page's."""
        setattr(builtins, RAN, lambda number: None)
        try:
            yield
        finally:
            setattr(builtins, RAN, self.waiting.discard)
