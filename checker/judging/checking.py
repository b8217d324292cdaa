"""All that is wrong with a page, judged by what a run of it observed."""

from collections.abc import Iterator, Sequence

from ..claim import Claim, Fault, Problem
from ..observation import NOT_RUN, Ran, Result
from ..page import Page
from .gaps import hidden
from .report import in_order

NEVER_REACHED = "Nothing is known of this: the page's run ended before."


def problems(page: Page, results: Sequence[Result]) -> Iterator[Problem | Fault]:
    """The faults of the whole page, in order."""
    yield from page.faults or hidden(page)
    for found in by_claim(page, results):
        yield from found


def by_claim(page: Page, results: Sequence[Result]) -> list[list[Problem]]:
    """What is wrong with each claim of a page, in order; nothing on a page that cannot be read."""
    if page.faults:
        return []
    return [
        unfinished(claim, seen) or list(claim.judge(seen))
        for claim, seen in page.shared_out(results)
    ]


def unfinished(claim: Claim, seen: Sequence[Result]) -> list[Problem]:
    """What to say of a claim that has no result because something did not end."""
    stopped = [result.stopped for result in seen if result.stopped]
    if any(reason.startswith(NOT_RUN) for reason in stopped):
        shown = claim.shown.partition("\n")[0]
        return [Problem(claim.element, NEVER_REACHED, shown, follows=True)]
    if stopped and not any(isinstance(result, Ran) for result in seen):
        return [Problem(claim.element, f"The expression did not end: {stopped[0]}.", claim.shown)]
    return []


def reports(page: Page, results: Sequence[Result]) -> list[str]:
    """The same as an author reads it."""
    return in_order(page, problems(page, results))
