"""Runs a page in an environment, and tells what is not as the page shows it."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bs4 import Tag

from checker.claim import Claim, Problem
from checker.judging.checking import by_claim
from checker.judging.report import only_follows, report
from checker.observation import Evaluate, Ran, Result, Run, Value
from checker.page import Page
from checker.project import Project
from checker.results.observing import limit
from checker.results.runs import Runner

from .numbered import numbered

LONGEST = 400
PATIENCE = 3  # times the limit of the pages: a program that trains may take longer elsewhere
ADDRESS = re.compile(r"\b(?:0x[0-9a-f]+|\d{9,})\b")
HEADINGS = ("h1", "h2", "h3", "h4")


def tried(project: Project, runner: Runner, path: Path) -> dict[str, Any]:
    """How many claims of a page a run decides, which of them differ, and which it did not reach."""
    page = Page.read(project, path)
    seconds = PATIENCE * limit(page)
    results = [as_shown(result) for result in runner.ask(page.requests(), limit=seconds)]
    if any(result.stopped for result in results):
        return {"not_run": f"a block of it did not end within {seconds:.0f} seconds"}
    return judged(page, results, (pinned(project), runner.versions()["keras"]))


def pinned(project: Project) -> str:
    """The version that the pages are checked with, which some of them print."""
    found: str = json.loads((project.root / project.environment).read_text("utf-8"))["keras"]
    return found


def judged(page: Page, results: Sequence[Result], versions: tuple[str, str]) -> dict[str, Any]:
    """The same, given what a run observed; a version that is printed is no difference."""
    judged = zip(page.claims, by_claim(page, results), strict=True)
    told = {id(claim): problems for claim, problems in judged}
    claims = list(numbered(page))
    found: dict[str, Any] = {"claims": len(claims)}
    broken = False
    for number, claim in claims:
        problems = told[id(claim)]
        own = [problem for problem in problems if not (broken and follows(page, problem))]
        own = [p for p in own if not p.follows and not is_version(p, versions)]
        if own:
            found.setdefault("differs", []).append(
                {"claim": number} | difference(page, claim, own[0])
            )
        elif any(problem.follows or follows(page, problem) for problem in problems):
            found.setdefault("unreached", []).append(number)
        broken = broken or bool(problems)
    return found


def as_shown(result: Result) -> Result:
    """A result without what says nothing about the environment."""
    if isinstance(result, Ran):
        return replace(result, idle=())
    return replace(result, fixed=()) if isinstance(result, Value) else result


def follows(page: Page, problem: Problem) -> bool:
    """Whether a problem may come from an earlier one."""
    return only_follows(page, problem, report(page, problem))


def difference(page: Page, claim: Claim, problem: Problem) -> dict[str, str]:
    """What is shown, what there is instead, and below which heading."""
    shown = problem.shown if problem.shown is not None else ""
    return {
        "at": heading(claim.element),
        "asked": asked(claim),
        "shown": short(shown),
        "real": short(told(problem)),
    }


def is_version(problem: Problem, versions: tuple[str, str]) -> bool:
    """Whether all that differs is the version of the library."""
    shown, real = problem.shown or "", problem.real or ""
    return shown != real and shown.replace(versions[0], versions[1]) == real


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
    """A text without addresses in memory, as long as a reader needs it."""
    return "\n".join(lines(ADDRESS.sub("…", text)))[:LONGEST]


def lines(text: str) -> Iterator[str]:
    """The lines of a text without the spaces at their ends."""
    yield from (line.rstrip() for line in text.strip().splitlines())
