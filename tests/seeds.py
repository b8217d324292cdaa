"""Runs the pages that train a model with other seeds: `python -m tests.seeds [PAGE …]`.

A page that sets `seed` claims to show what it shows whatever the seed is. Each is run with ten; what
was found is written to a record, with the program that it was found for. A drawing that names its seed
is of that one training, and says so to readers: it is left out here, and compared where pages are checked.
"""

import hashlib
import json
import re
import sys
from dataclasses import replace
from typing import Any

from checker.claim import Claim, Fault
from checker.judging.checking import problems
from checker.judging.report import in_order
from checker.kinds.figure import Figure
from checker.observation import Request, Run
from checker.page import Page
from checker.results.observing import limit
from checker.results.runs import Runner
from tests.pages import DOCS, PATHS, PROJECT, ROOT, name, read

SEED = re.compile(r"^seed = \d+$", re.MULTILINE)
SEEDS = range(10)
RECORD = ROOT / "tests/records/seeds.json"


def trains(page: Page) -> bool:
    """Whether a page sets a seed."""
    return any(SEED.search(code.text) for part in page.program for code in part.codes)


def program(page: Page) -> str:
    """What tells the program of a page from others."""
    codes = "\n".join(code.text for part in page.program for code in part.codes)
    return hashlib.sha256(codes.encode()).hexdigest()[:16]


def reseeded(request: Request, seed: int) -> Request:
    """The same with another seed."""
    if not isinstance(request, Run):
        return request
    return replace(request, code=SEED.sub(f"seed = {seed}", request.code))


def of_one_seed(claim: Claim) -> bool:
    """Whether it is a drawing that says which seed it is of."""
    return isinstance(claim, Figure) and bool(re.search(r"\bseed\b", claim.expression))


def different(page: Page, runner: Runner, seed: int) -> list[str]:
    """What the page shows and another seed does not give."""
    requests = [reseeded(request, seed) for request in page.requests()]
    found = problems(page, runner.ask(requests, limit=limit(page)))
    aside = {id(claim.element) for claim in page.claims if of_one_seed(claim)}
    kept = (each for each in found if isinstance(each, Fault) or id(each.at) not in aside)
    return in_order(page, kept)


def recorded() -> dict[str, Any]:
    """What was found."""
    found: dict[str, Any] = json.loads(RECORD.read_text("utf-8")) if RECORD.exists() else {}
    return found


def main(named: list[str]) -> int:
    """Try, tell and write; 1 if a page shows something else with one of the seeds."""
    paths = [DOCS / f"{each}.md" for each in named] or [
        path for path in PATHS if trains(read(path))
    ]
    record = recorded()
    failed = False
    with Runner(PROJECT) as runner:
        for path in paths:
            page, held = read(path), []
            for seed in SEEDS:
                wrong = different(page, runner, seed)
                print(*wrong, f"{name(path)}: seed {seed}", sep="\n", flush=True)
                held += [] if wrong else [seed]
            failed |= len(held) < len(SEEDS)
            record[name(path)] = {"program": program(page), "held": held} | runner.versions()
    RECORD.write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
