"""A shape in symbols has to hold at a second set of sizes as well.

`(units, units * units)` is true of four gates and four units, and of nothing else. So the part of
the page's program that a symbolic fact needs runs again with the sizes that the project sets.
"""

import ast
import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..claim import Problem
from ..code.folding import shared
from ..code.standalone import fold
from ..kinds.fact import holds
from ..observation import Evaluate, Ran, Request, Result, Run, Value
from ..page import Page
from ..values.cells import text_of
from .symbolic import Symbolic, in_symbols

ONLY_HERE = "This shape holds at the page's own sizes only."
NOT_AGAIN = "This shape could not be tried at other sizes: the code that it needs fails there."


@dataclass(frozen=True)
class Again:
    """A fact in symbols, or a table with some, and the code that it needs, at other sizes."""

    claim: Symbolic
    codes: tuple[str, str]
    sizes: Mapping[str, int]

    def requests(self) -> list[Request]:
        """Run all code above and evaluate the fact; the same with just the code that it needs."""
        asked = Evaluate(self.claim.expression)
        first, second = (Run(code, "at other sizes", 1) for code in self.codes)
        return [first, asked, second, asked]

    def judge(self, results: Sequence[Result]) -> list[Problem]:
        """What is wrong at the other sizes, with the code that runs there."""
        whole, needed = (list(self.at_once(*results[place : place + 2])) for place in (0, 2))
        failed = any(problem.sentence == NOT_AGAIN for problem in whole)
        return needed if failed else whole

    def at_once(self, ran: Result, value: Result) -> Iterator[Problem]:
        """What is wrong with one run."""
        assert isinstance(ran, Ran) and isinstance(value, Value)
        at, expression = self.claim.element, self.claim.expression
        sizes = ", ".join(f"{name} = {size}" for name, size in self.sizes.items())
        failed = ran.raised or ran.stopped or value.error
        try:
            found = [] if failed else in_symbols(self.claim, value, self.sizes)
        except ValueError as error:
            failed = str(error)
        if failed:
            yield Problem(at, NOT_AGAIN, text_of(at), failed, expression)
            return
        for element, each in found:
            if not holds(text_of(element), each):
                real = f"{each.text} at {sizes}"
                yield Problem(element, ONLY_HERE, text_of(element), real, expression)


def symbolic(page: Page, results: Sequence[Result]) -> list[Again]:
    """The facts of a page that are true in symbols, with their code."""
    found, sizes = [], page.project.sizes
    for claim, seen in page.shared_out(results):
        if not (isinstance(claim, Symbolic) and isinstance(seen[0], Value)) or seen[0].error:
            continue
        with contextlib.suppress(ValueError):  # a table that does not fit is reported already
            shown = [text_of(element) for element, _ in in_symbols(claim, seen[0], sizes)]
            if shown:
                found.append(Again(claim, codes(page, claim, shown), sizes))
    return found


def codes(page: Page, claim: Symbolic, shown: Sequence[str]) -> tuple[str, str]:
    """All code above a claim, and the code that its expression and its symbols need."""
    start = page.place(claim.element)
    above = [part for part in page.program if part.fence.start < start and not part.raises]
    found = [code.text for part in above for code in part.codes]
    wanted = ", ".join([claim.expression, *shown])
    folded = fold(wanted, found, lambda name: shared(page.project, name)).code
    sizes = page.project.sizes
    return resized("\n".join(found), sizes), resized(folded, sizes)


def resized(code: str, sizes: Mapping[str, int]) -> str:
    """The code with other values where it sets a size to a number."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                pairs = [(target, node.value)]
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    pairs = list(zip(target.elts, node.value.elts, strict=False))
                for name, value in pairs:
                    if isinstance(name, ast.Name) and isinstance(value, ast.Constant):
                        value.value = sizes.get(name.id, value.value)
    return ast.unparse(tree)


def at_other_sizes(again: Sequence[Again], results: Sequence[Result]) -> list[Problem]:
    """What is wrong with the symbolic facts, given a run of all their requests."""
    runs = zip(again, batched(results), strict=True)
    return [problem for each, seen in runs for problem in each.judge(seen)]


def batched(results: Sequence[Result]) -> list[Sequence[Result]]:
    """The results of each in turn."""
    return [results[place : place + 4] for place in range(0, len(results), 4)]
