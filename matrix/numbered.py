"""What a record calls a claim of a page.

Prose may change without a run, so a claim that stands in prose alone, a name, is not counted: it is
called by its words.
"""

from collections.abc import Iterator

from checker.claim import Claim
from checker.observation import Names
from checker.page import Page

Number = int | str


def numbered(page: Page) -> Iterator[tuple[Number, Claim]]:
    """The claims of a page that a run decides, in order; a name, which prose may add, is its own number."""
    number = 0
    for claim in page.claims:
        if requests := claim.requests():
            if isinstance(requests[0], Names):
                yield claim.shown, claim
            else:
                yield number, claim
                number += 1
