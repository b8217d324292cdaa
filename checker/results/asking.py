"""What the claims of a page ask together, and whose the answers are."""

from collections.abc import Iterator, Sequence

from ..claim import Claim
from ..observation import Evaluate, Request, Result, Run


def in_order(claims: Sequence[Claim]) -> list[Request]:
    """The requests of some claims: in order, and last, once, those about names."""
    asked = [request for claim in claims for request in claim.requests()]
    now = [request for request in asked if isinstance(request, Run | Evaluate)]
    at_the_end = [request for request in asked if not isinstance(request, Run | Evaluate)]
    return [*now, *dict.fromkeys(at_the_end)]


def shared_out(
    claims: Sequence[Claim], results: Sequence[Result]
) -> Iterator[tuple[Claim, Sequence[Result]]]:
    """Each claim with the results of its own requests."""
    last = dict(zip(in_order(claims), results, strict=True))
    now = iter(results)
    for claim in claims:
        asked = claim.requests()
        yield claim, [next(now) if isinstance(r, Run | Evaluate) else last[r] for r in asked]
