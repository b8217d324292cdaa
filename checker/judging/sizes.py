"""A shape in symbols has to hold at a second set of sizes as well.

`(units, units * units)` is true of four gates and four units, and of nothing else. So the part of
the page's program that a symbolic fact needs runs again with the sizes that the project sets.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..claim import Problem
from ..code.folding import shared
from ..code.standalone import fold
from ..kinds.fact import Fact, holds
from ..observation import Evaluate, Ran, Request, Result, Run, Value
from ..page import Page

ONLY_HERE = "This shape holds at the page's own sizes only."
NOT_AGAIN = "This shape could not be tried at other sizes: the code that it needs fails there."


@dataclass(frozen=True)
class Again:
    """A symbolic fact, and the code that it needs, at other sizes."""

    fact: Fact
    code: str

    def requests(self) -> list[Request]:
        """Run the code, evaluate the fact."""
        return [Run(self.code, "at other sizes", 1), Evaluate(self.fact.expression)]

    def judge(self, ran: Result, value: Result, sizes: str) -> Iterator[Problem]:
        """Whether it holds there too."""
        assert isinstance(ran, Ran) and isinstance(value, Value)
        at, shown = self.fact.element, self.fact.text
        if ran.raised or ran.stopped or value.error:
            real = ran.raised or ran.stopped or value.error
            yield Problem(at, NOT_AGAIN, shown, real, self.fact.expression)
        elif not holds(shown, value):
            yield Problem(at, ONLY_HERE, shown, f"{value.text} at {sizes}", self.fact.expression)


def symbolic(page: Page, results: Sequence[Result]) -> list[Again]:
    """The facts of a page that are true in symbols, with their code."""
    found = []
    for claim, seen in page.shared_out(results):
        if isinstance(claim, Fact) and isinstance(seen[0], Value):
            names = {node.id for node in ast.walk(parsed(claim.text)) if isinstance(node, ast.Name)}
            if names & page.project.sizes.keys() and claim.text != seen[0].text:
                found.append(Again(claim, resized(needed(page, claim), page.project.sizes)))
    return found


def parsed(text: str) -> ast.AST:
    """A text as an expression, or an empty one."""
    try:
        return ast.parse(text, mode="eval")
    except SyntaxError:
        return ast.Module([], [])


def needed(page: Page, fact: Fact) -> str:
    """The code above a fact that its expression and its symbols need."""
    start = page.place(fact.element)
    above = [part for part in page.program if part.fence.start < start and not part.raises]
    codes = [code.text for part in above for code in part.codes]
    wanted = f"{fact.expression}, {fact.text}"
    return fold(wanted, codes, lambda name: shared(page.project, name)).code


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


def at_other_sizes(page: Page, again: Sequence[Again], results: Sequence[Result]) -> list[Problem]:
    """What is wrong with the symbolic facts, given a run of all their requests."""
    sizes = ", ".join(f"{name} = {size}" for name, size in page.project.sizes.items())
    pairs = zip(again, results[::2], results[1::2], strict=True)
    return [problem for each, ran, value in pairs for problem in each.judge(ran, value, sizes)]
