"""Problems as an author reads them: page, line, what is wrong, what is shown, what is real."""

import re
from collections.abc import Iterable

from ..claim import Fault, Problem
from ..page import Page

ENDS = re.compile(r"\braises\b|\bThe code did not end\b")
"""What the report says of code that does not come to its end."""
UNDEFINED = re.compile(r"NameError: name '(\w+)' is not defined")


def report(page: Page, problem: Problem | Fault) -> str:
    """One fault."""
    if isinstance(problem, Fault):
        start, details = problem.start, [("shown", problem.shown)]
    else:
        start = page.place(problem.at, problem.shown, problem.line)
        details = [("shown", problem.shown), ("real", problem.real), ("code", problem.code)]
    lines = [f"{page.name}:{page.source.line(start)}: {problem.sentence}"]
    for label, detail in details:
        if detail is not None:
            lines.append(f"  {label + ':':7}{indented(detail)}")
    return "\n".join(lines)


def indented(detail: str) -> str:
    """Further lines of a detail stand below its first; spaces at an end are made visible."""
    lines = detail.rstrip("\n").split("\n")
    shown = [re.sub(r"[ \u00a0]+$", lambda end: "␣" * len(end[0]), line) for line in lines]
    return ("\n" + " " * 9).join(shown)


def in_order(page: Page, problems: Iterable[Problem | Fault]) -> list[str]:
    """The reports in the order of the page; what only follows from an earlier fault says so."""
    reports: list[str] = []
    broken: int | None = None
    for problem in problems:
        text = report(page, problem)
        line = int(text[len(page.name) + 1 :].partition(":")[0])
        if broken is not None and only_follows(page, problem, text):
            text += f"\n  cause: this may only follow from line {broken}; mend that first"
        elif isinstance(problem, Problem) and ENDS.search(problem.sentence) and broken is None:
            broken = line
        reports.append(text)
    return list(dict.fromkeys(reports))


def only_follows(page: Page, problem: Problem | Fault, text: str) -> bool:
    """Whether a fault may come from an earlier one: it says so, or misses a name of the page."""
    if isinstance(problem, Problem) and problem.follows:
        return True
    undefined = UNDEFINED.search(text)
    return undefined is not None and undefined[1] in page.program.defined
