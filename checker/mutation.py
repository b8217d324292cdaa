"""Checks the checker: changes what a page shows, one thing at a time, and expects a fault each time.

The changes are made in the rendered page, in what readers see, not where the checker looks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from bs4 import NavigableString

from .claim import Claim
from .observation import Evaluate, Request, Result, Run
from .page import Page

PART = re.compile(r"\d|[^\W\d_]\w*")
EXCHANGED = {"first": "last", "True": "False", "state_h": "state_c", "h_t": "c_t", "h_T": "c_T"}
EXCHANGED |= {new: old for old, new in EXCHANGED.items()}
PLANTED = (" 9", " It has eleven tensors.")


class Survivor(NamedTuple):
    """A wrong page that nothing complains about."""

    line: int
    change: str


def survivors(page: Page, results: Sequence[Result]) -> Iterator[Survivor]:
    """Every change of what a page shows that the run of the page does not refute."""
    pairs = list(page.shared_out(results))
    texts = visible(page)
    for claim, seen in pairs:
        for text in texts[id(claim)]:
            for change, new in changed(str(text), bool(seen)):
                if not refuted(page, claim, seen, text, new):
                    yield Survivor(page.source.line(page.place(claim.element)), change)
    yield from exchanged(page, pairs)
    yield from judged(page, pairs)


def visible(page: Page) -> dict[int, list[NavigableString]]:
    """The texts that each claim (by its id) shows, not those of the claims inside of it."""
    owner = {id(part): claim for claim in page.claims for part in claim.results}
    found: dict[int, list[NavigableString]] = {id(claim): [] for claim in page.claims}
    for text in page.article.find_all(string=True):
        claim = next((owner[id(tag)] for tag in text.parents if id(tag) in owner), None)
        if claim and text.strip():
            found[id(claim)].append(text)
    return found


def changed(text: str, observed: bool) -> Iterator[tuple[str, str]]:
    """The text with one digit, word or name changed; text that nothing is run for gets a claim."""
    if not observed:
        yield from ((f"{text.strip()[:20]!r} with{added}", text + added) for added in PLANTED)
        return
    for match in PART.finditer(text):
        old = match[0]
        wrong = [str((int(old) + 1) % 10)] if old.isdigit() else [old + old[-1]]
        wrong += [EXCHANGED[old]] if old in EXCHANGED else []
        for new in wrong:
            yield f"{old!r} to {new!r}", text[: match.start()] + new + text[match.end() :]


def refuted(
    page: Page, claim: Claim, seen: Sequence[Result], text: NavigableString, new: str
) -> bool:
    """Whether a claim with another text is judged wrong, or is no longer a claim of its kind."""
    other = NavigableString(new)
    text.replace_with(other)
    try:
        found = page.found_again(claim)
        return found is None or any(found.judge(seen))
    finally:
        other.replace_with(text)


def exchanged(page: Page, pairs: Sequence[tuple[Claim, Sequence[Result]]]) -> Iterator[Survivor]:
    """Two neighbouring results of one kind exchange what they show, where it is not the same."""
    texts = visible(page)
    for (one, seen), (other, _) in pairwise(pairs):
        mine, theirs = texts[id(one)], texts[id(other)]
        if type(one) is type(other) and seen and len(mine) == len(theirs) == 1:
            new = str(theirs[0])
            if str(mine[0]) != new and not refuted(page, one, seen, mine[0], new):
                line = page.source.line(page.place(one.element))
                yield Survivor(line, f"{mine[0]} exchanged with {new}")


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
