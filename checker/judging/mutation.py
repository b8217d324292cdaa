"""Checks the checker: changes what a page shows, one thing at a time, and expects a fault each time.

The changes are made in the rendered page, in what readers see, not where the checker looks.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bs4 import NavigableString

from ..claim import Claim
from ..observation import Result
from ..page import Page
from .mutants import Survivor, judged

PART = re.compile(r"\d|[^\W\d_]\w*")
EXCHANGED = {"first": "last", "True": "False", "state_h": "state_c", "h_t": "c_t", "h_T": "c_T"}
EXCHANGED |= {new: old for old, new in EXCHANGED.items()}
PLANTED = (" 9", " It has eleven tensors.")


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
