"""What two observations of the same page do not have in common."""

import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..observation import Evaluate, Exists, Request, Result, Run, Takes

APART = {"line", "fixed", "names", "literal", "project"}  # follow from others, or from the page
Observed = Sequence[tuple[Request, Result]]


@dataclass(frozen=True)
class Difference:
    """One thing that two observations of the same request do not have in common."""

    page: str
    request: str
    what: str
    one: object
    other: object

    def __str__(self) -> str:
        """As a line of a report."""
        return f"{self.page}: {self.request}: {self.what} {self.one!r}, not {self.other!r}"


def differences(page: str, one: Observed, other: Observed) -> Iterator[Difference]:
    """What differs between two observations of a page, wherever its requests have moved to."""
    ones, others = dict(numbered(one)), dict(numbered(other))
    for key in [*ones, *(key for key in others if key not in ones)]:
        if key not in ones or key not in others:
            yield Difference(page, named(key[0]), "asked", key in ones, key in others)
            continue
        for what, values in differing(ones[key], others[key]):
            yield Difference(page, named(key[0]), what, *values)


def numbered(observed: Observed) -> Iterator[tuple[tuple[Request, int], Result]]:
    """The results by request; of the same requests, by the order too, not by the line."""
    seen: Counter[Request] = Counter()
    for request, result in observed:
        key = replace(request, file="", line=0) if isinstance(request, Run) else request
        yield (key, seen[key]), result
        seen[key] += 1


def differing(one: Result, other: Result) -> Iterator[tuple[str, tuple[Any, Any]]]:
    """The fields of two results that differ; of two sets, what the other has not."""
    for item in dataclasses.fields(one):
        values = getattr(one, item.name), getattr(other, item.name)
        if item.name in APART or values[0] == values[1]:
            continue
        if isinstance(values[0], frozenset):
            values = sorted(values[0] - values[1]), sorted(values[1] - values[0])
        yield item.name, values


def named(request: Request) -> str:
    """A request as a reader recognises it."""
    if isinstance(request, Run):
        lines = [line for line in request.code.splitlines() if line.strip()]
        return f"the block that begins {(lines or [''])[0]!r}"
    if isinstance(request, Evaluate):
        return request.expression
    if isinstance(request, Takes):
        return f"the argument {request.argument} of {request.path}"
    return f"the path {request.path}" if isinstance(request, Exists) else "the page's names"
