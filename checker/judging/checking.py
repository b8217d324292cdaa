"""All that is wrong with a page, judged by what a run of it observed."""

from collections.abc import Iterator, Sequence

from ..claim import Fault, Problem
from ..observation import Result
from ..page import Page
from .gaps import hidden
from .report import in_order


def problems(page: Page, results: Sequence[Result]) -> Iterator[Problem | Fault]:
    """The faults of the whole page, in order."""
    yield from page.faults or hidden(page)
    for found in by_claim(page, results):
        yield from found


def by_claim(page: Page, results: Sequence[Result]) -> list[list[Problem]]:
    """What is wrong with each claim of a page, in order; nothing on a page that cannot be read."""
    if page.faults:
        return []
    return [list(claim.judge(seen)) for claim, seen in page.shared_out(results)]


def reports(page: Page, results: Sequence[Result]) -> list[str]:
    """The same as an author reads it."""
    return in_order(page, problems(page, results))
