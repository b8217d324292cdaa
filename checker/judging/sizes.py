"""A shape in symbols has to hold at a second set of sizes as well.

`(units, units * units)` is true of four gates and four units, and of nothing else. So the part of
the page's program that a symbolic fact needs runs again with the sizes that the project sets.
"""

import contextlib
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..claim import Problem
from ..code.resized import resized
from ..code.shared import shared
from ..code.standalone import fold
from ..kinds.fact import holds
from ..observation import Evaluate, Ran, Request, Result, Run, Value
from ..page import Page
from ..values.cells import text_of
from .symbolic import Symbolic, in_symbols

ONLY_HERE = "This shape holds at the page's own sizes only."
NOT_AGAIN = "This shape could not be tried at other sizes: the code that it needs fails there."


Ask = Callable[[Sequence[Request]], Sequence[Result]]


@dataclass(frozen=True)
class Again:
    """A fact in symbols, or a table with some: the code that stands above it, and what it needs."""

    claim: Symbolic
    above: Sequence[Run]
    needed: Run

    def judge(self, failed: str, value: Result, sizes: Mapping[str, int]) -> Iterator[Problem]:
        """What is wrong at the other sizes, where `failed` says what went wrong before."""
        assert isinstance(value, Value)
        at, expression = self.claim.element, self.claim.expression
        failed = failed or value.error
        try:
            found = [] if failed else in_symbols(self.claim, value, sizes)
        except ValueError as error:
            failed = str(error)
        if failed:
            yield Problem(at, NOT_AGAIN, text_of(at), failed, expression)
            return
        said = ", ".join(f"{name} = {size}" for name, size in sizes.items())
        for element, each in found:
            if not holds(text_of(element), each):
                yield Problem(
                    element, ONLY_HERE, text_of(element), f"{each.text} at {said}", expression
                )


def at_other_sizes(page: Page, results: Sequence[Result], ask: Ask) -> list[Problem]:
    """What is wrong with the symbolic facts of a page, given its results and a way to run more.

    The page runs once more as a whole. Where it fails at the other sizes, facts below are tried
    with just the code that they need.
    """
    found: list[Problem] = []
    sizes = page.project.sizes
    for again, problems in tried(whole(symbolic(page, results)), ask, sizes):
        if any(problem.sentence == NOT_AGAIN for problem in problems):
            ((_, problems),) = tried([(again, [again.needed])], ask, sizes)
        found += problems
    return found


def whole(again: Sequence[Again]) -> list[tuple[Again, Sequence[Run]]]:
    """Each with the part of the code above it that the one before has not run."""
    steps, done = [], 0
    for each in sorted(again, key=lambda each: len(each.above)):
        steps.append((each, each.above[done:]))
        done = len(each.above)
    return steps


def tried(
    steps: Sequence[tuple[Again, Sequence[Run]]], ask: Ask, sizes: Mapping[str, int]
) -> Iterator[tuple[Again, list[Problem]]]:
    """Run the code of each step in one namespace, its fact behind it, and judge."""
    requests: list[Request] = []
    for each, runs in steps:
        requests += [*runs, Evaluate(each.claim.expression)]
    results = iter(ask(requests) if steps else [])
    failed = ""
    for each, runs in steps:
        for ran in itertools.islice(results, len(runs)):
            assert isinstance(ran, Ran)
            failed = failed or ran.raised or ran.stopped
        yield each, list(each.judge(failed, next(results), sizes))


def symbolic(page: Page, results: Sequence[Result]) -> list[Again]:
    """The facts of a page that are true in symbols, with their code."""
    found, sizes = [], page.project.sizes
    for claim, seen in page.shared_out(results):
        if not (isinstance(claim, Symbolic) and isinstance(seen[0], Value)) or seen[0].error:
            continue
        with contextlib.suppress(ValueError):  # a table that does not fit is reported already
            shown = [text_of(element) for element, _ in in_symbols(claim, seen[0], sizes)]
            if shown:
                found.append(with_code(page, claim, shown))
    return found


def with_code(page: Page, claim: Symbolic, shown: Sequence[str]) -> Again:
    """A claim with all code above it, and with that which its expression and symbols need."""
    start = page.place(claim.element)
    above = [part for part in page.program if part.fence.start < start and not part.raises]
    codes = [code.text for part in above for code in part.codes]
    wanted = ", ".join([claim.expression, *shown])
    needed = fold(wanted, codes, lambda name: shared(page.project, name)).code
    runs = [
        Run(resized(code, page.project.sizes), "at other sizes", 1) for code in (*codes, needed)
    ]
    return Again(claim, runs[:-1], runs[-1])
