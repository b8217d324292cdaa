"""What a record says of a claim that differs: what is shown, what there is instead, and where."""

import re
from collections.abc import Iterator, Sequence

from bs4 import Tag

from checker.claim import Claim, Problem
from checker.observation import Evaluate, Ran, Result, Run

LONGEST = 400
PASSING = re.compile(r"\b(?:0x[0-9a-f]+|\d{9,})\b|(?<=/)tmp\w{8}(?=/)")  # in memory, of a folder
MESSAGE = re.compile(r"(?s)(?!.*\n +File )\w+(?:Error|Exception|Warning): ")  # without a traceback
HEADINGS = ("h1", "h2", "h3", "h4")


def difference(claim: Claim, problem: Problem, seen: Sequence[Result]) -> dict[str, str]:
    """What is shown, what there is instead, and below which heading; a printed message whole."""
    shown = problem.shown if problem.shown is not None else ""
    found = {
        "at": heading(claim.element),
        "asked": asked(claim),
        "shown": short(shown),
        "real": short(told(problem)),
    }
    printed = "".join(result.printed for result in seen if isinstance(result, Ran))
    return found | ({"said": short(printed)} if MESSAGE.match(printed) else {})


def asked(claim: Claim) -> str:
    """The last line of the code that is run, or the expression: what a reader knows it by."""
    request = claim.requests()[-1]
    if isinstance(request, Run):
        return next(reversed([line for line in request.code.splitlines() if line.strip()]), "")
    return request.expression if isinstance(request, Evaluate) else ""


def told(problem: Problem) -> str:
    """What there is instead of what is shown: the library's words, or the checker's."""
    return problem.real or problem.sentence


def heading(element: Tag) -> str:
    """The id of the nearest heading above an element."""
    above = element.find_previous(HEADINGS)
    return str(above["id"]) if isinstance(above, Tag) and "id" in above.attrs else ""


def short(text: str) -> str:
    """A text without addresses that no other run has, as long as a reader needs it."""
    return "\n".join(lines(PASSING.sub("…", text)))[:LONGEST]


def lines(text: str) -> Iterator[str]:
    """The lines of a text without the spaces at their ends."""
    yield from (line.rstrip() for line in text.strip().splitlines())
