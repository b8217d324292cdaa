"""The wrong versions that claims give of themselves: some judged at once, some observed anew."""

from collections.abc import Iterator, Mapping, Sequence
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


def to_observe(page: Page) -> dict[Claim, list[Claim]]:
    """The wrong versions of claims that have to be observed on their own."""
    found = {
        claim: [each for each in claim.mutants() if each.requests() != claim.requests()]
        for claim in page.claims
        if claim.requests()
    }
    return {claim: mutants for claim, mutants in found.items() if mutants}


def with_mutants(page: Page, mutants: Mapping[Claim, Sequence[Claim]]) -> list[Request]:
    """A run of the page that observes its wrong versions where they stand."""
    found: list[Request] = []
    for claim in page.claims:
        found += (r for r in claim.requests() if isinstance(r, Run | Evaluate))
        found += (request for mutant in mutants.get(claim, ()) for request in mutant.requests())
    return found


def holding(
    page: Page, mutants: Mapping[Claim, Sequence[Claim]], results: Sequence[Result]
) -> Iterator[Survivor]:
    """The wrong versions that hold, in a run of `with_mutants`."""
    left = iter(results)
    for claim in page.claims:
        own = [r for r in claim.requests() if isinstance(r, Run | Evaluate)]
        list(islice(left, len(own)))
        for mutant in mutants.get(claim, ()):
            if not any(mutant.judge(list(islice(left, len(mutant.requests()))))):
                yield survivor(page, claim, mutant)


def survivor(page: Page, claim: Claim, mutant: Claim) -> Survivor:
    """A wrong version that holds, at its place."""
    return Survivor(page.source.line(page.place(claim.element)), f"{claim.shown} to {mutant.shown}")
