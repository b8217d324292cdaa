"""Run laws and pages in the environments of `environments.toml`, and record what was found.

What a record already has is not run again, unless the law or the page has changed since, or --again.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.progress import MofNCompleteColumn, Progress, TextColumn

from checker.laws import known
from checker.project import Project, load
from checker.results.channel import RunnerDied
from checker.results.runs import Runner

from . import digests, pages
from .environments import NIGHTLY, ROOT, Environment, chosen, newest
from .explained import without_a_reason
from .install import NoPython, python, runs, variables
from .laws import Trier
from .nightly import FOLDER
from .record import Record, changes, read
from .summary import Summary


@dataclass
class Task:
    """A law or a page that an environment has still to be asked about."""

    name: str
    digest: str
    path: Path | None = None


def tasks(project: Project) -> Iterator[Task]:
    """All laws, then all pages, as they are now."""
    for name, entry in known.entries(project).items():
        yield Task(name, digests.law(entry))
    for name, digest in digests.pages(project).items():
        yield Task(name, digest, project.root / name)


def missing(project: Project, record: Record, again: bool) -> list[Task]:
    """The tasks that remain; what no page and no law says any more leaves the record."""
    every = list(tasks(project))
    for entries in (record.laws, record.pages):
        for gone in entries.keys() - {task.name for task in every}:
            del entries[gone]
    done = record.laws | record.pages
    return [t for t in every if again or done.get(t.name, {}).get("digest") != t.digest]


def run(project: Project, environment: Environment, progress: Progress, again: bool) -> list[str]:
    """Bring the record of an environment up to date; what it says otherwise than before."""
    nightly = environment.keras == NIGHTLY
    path = FOLDER / environment.record.name if nightly else environment.record
    record = read(path)
    before = read(newest(environment.backend).record if nightly else path)
    left = missing(project, record, again)
    if not left:
        record.write(path)
        return []
    bar = progress.add_task(str(environment), total=len(left))
    interpreter = python(environment)
    os.environ |= variables(environment)
    with Runner(project, str(interpreter)) as runner, Trier(environment, interpreter) as trier:
        record.environment = runner.versions() | {"python": runs(interpreter.parents[1])}
        for task in left:
            where = record.pages if task.path else record.laws
            found = pages.tried(project, runner, task.path) if task.path else trier.ask(task.name)
            where[task.name] = {"digest": task.digest} | found
            record.write(path)
            progress.advance(bar)
    return changes(str(environment), before, record)


def main() -> int:
    """Read the command line; 1 if an environment could not be made."""
    parser = argparse.ArgumentParser(prog="python -m matrix", description=__doc__)
    parser.add_argument("--keras", default="", help="only this version")
    parser.add_argument("--backend", default="", help="only this backend")
    parser.add_argument("--also", default="", help="only with this Python or NumPy: python3.13")
    parser.add_argument("--again", action="store_true", help="also what the records have")
    parser.add_argument("--report", default="", help="write what changed to this file too")
    options = parser.parse_args()
    project = load(ROOT)
    changed: list[str] = []
    failed: list[str] = []
    columns = TextColumn("{task.description}"), MofNCompleteColumn()
    with Progress(*columns) as progress:
        for environment in chosen(options.keras, options.backend, options.also):
            try:
                changed += run(project, environment, progress, options.again)
            except (subprocess.CalledProcessError, RunnerDied, NoPython) as error:
                words = getattr(error, "stderr", None) or str(error).encode()
                failed.append(f"{environment}: not run. {words.decode()[-400:].strip()}")
    reasons = list(without_a_reason(Summary(project)))
    if options.report:
        text = "".join(f"{line}\n" for line in [*changed, *failed, *reasons])
        Path(options.report).write_text(text, encoding="utf-8")
    print("\n".join(changed) or "Nothing that was recorded before has changed.")
    print("\n".join(reasons))
    print("\n".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
