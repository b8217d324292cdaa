"""Runs a page in an environment, and tells what is not as the page shows it."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.claim import Problem
from checker.judging.checking import by_claim
from checker.judging.report import only_follows, report
from checker.observation import Ran, Result, Value
from checker.page import Page
from checker.project import Project
from checker.results.observing import limit
from checker.results.runs import Runner

from .differing import difference
from .numbered import numbered

PATIENCE = 3  # times the limit of the pages: a program that trains may take longer elsewhere


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
    judged = zip(page.shared_out(results), by_claim(page, results), strict=True)
    told = {id(claim): (seen, problems) for (claim, seen), problems in judged}
    claims = list(numbered(page))
    found: dict[str, Any] = {"claims": len(claims)}
    broken = False
    for number, claim in claims:
        seen, problems = told[id(claim)]
        own = [problem for problem in problems if not (broken and follows(page, problem))]
        own = [p for p in own if not p.follows and not is_version(p, versions)]
        if own:
            found.setdefault("differs", []).append(
                {"claim": number} | difference(claim, own[0], seen)
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


def is_version(problem: Problem, versions: tuple[str, str]) -> bool:
    """Whether all that differs is the version of the library."""
    shown, real = problem.shown or "", problem.real or ""
    return shown != real and shown.replace(versions[0], versions[1]) == real
