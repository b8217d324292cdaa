"""The wrong versions that claims give of themselves: some judged at once, some observed anew."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from ..claim import Claim
from ..observation import Evaluate, Request, Result, Run
from ..page import Page


class Survivor(NamedTuple):
    """A wrong page that nothing complains about."""

    line: int
    change: str


def judged(page: Page, pairs: Sequence[tuple[Claim, Sequence[Result]]]) -> Iterator[Survivor]:
    """The wrong versions that claims give of themselves and that need nothing else observed."""
    for claim, seen in pairs:
        for mutant in claim.mutants():
            if mutant.requests() == claim.requests() and not any(mutant.judge(seen)):
                yield survivor(page, claim, mutant)


def to_observe(page: Page) -> list[list[Claim]]:
    """For each claim, the wrong versions of it that have to be observed on their own."""
    return [
        [each for each in claim.mutants() if each.requests() != claim.requests()]
        if claim.requests()
        else []
        for claim in page.claims
    ]


def with_mutants(page: Page, mutants: Sequence[Sequence[Claim]]) -> list[Request]:
    """A run of the page that observes its wrong versions where they stand."""
    found: list[Request] = []
    for claim, wrong in zip(page.claims, mutants, strict=True):
        found += (r for r in claim.requests() if isinstance(r, Run | Evaluate))
        found += (request for mutant in wrong for request in mutant.requests())
    return found


def holding(
    page: Page, mutants: Sequence[Sequence[Claim]], results: Sequence[Result]
) -> Iterator[Survivor]:
    """The wrong versions that hold, in a run of `with_mutants`."""
    left = iter(results)
    for claim, wrong in zip(page.claims, mutants, strict=True):
        own = [r for r in claim.requests() if isinstance(r, Run | Evaluate)]
        list(islice(left, len(own)))
        for mutant in wrong:
            if not any(mutant.judge(list(islice(left, len(mutant.requests()))))):
                yield survivor(page, claim, mutant)


def survivor(page: Page, claim: Claim, mutant: Claim) -> Survivor:
    """A wrong version that holds, at its place."""
    return Survivor(page.source.line(page.place(claim.element)), f"{claim.shown} to {mutant.shown}")
