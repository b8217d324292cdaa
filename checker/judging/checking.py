"""All that is wrong with a page, judged by what a run of it observed."""

from collections.abc import Iterator, Sequence

from ..claim import Fault, Problem
from ..observation import Result
from ..page import Page
from .gaps import hidden
from .report import in_order


def problems(
    page: Page, results: Sequence[Result], numbers: Sequence[int] | None = None
) -> Iterator[Problem | Fault]:
    """The faults of some claims by their numbers, or of the whole page, in order."""
    if numbers is None:
        yield from page.faults or hidden(page)
    if not page.faults:
        for number, (claim, seen) in enumerate(page.shared_out(results)):
            if numbers is None or number in numbers:
                yield from claim.judge(seen)


def reports(page: Page, results: Sequence[Result]) -> list[str]:
    """The same as an author reads it."""
    return in_order(page, problems(page, results))
