"""The wiring to Sybil and pytest: `pytest_plugins = ["checker.plugin"]` in the project's conftest.

Every page below the project's docs folder is a test file, every claim that a run decides a test,
and what is judged by reading alone one more. A page runs once, whichever worker asks first.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sybil import Sybil
from xdist.scheduler import LoadScopeScheduling

from .document import PageDocument
from .placing import Placing
from .project import Project, load
from .results.observing import AHEAD, Observer

OBSERVER = pytest.StashKey[Observer]()
PLACING = pytest.StashKey[Placing]()
WORKER = re.compile(r"gw(\d+)")

SHARED = re.compile(r".*\.md(?=::)|.*::test_law\[\w+")
"""What one worker does: the places of a page; the laws of a module, which share what they compute."""


class PageScheduling(LoadScopeScheduling):  # type: ignore[misc]
    """One worker does what is shared; every other test goes to who is free."""

    def _split_scope(self, nodeid: str) -> str:
        found = SHARED.match(nodeid)
        return found[0] if found else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> PageScheduling:
    """How `-n auto` spreads the tests."""
    return PageScheduling(config, log)


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Make the observer; where pages are tested, its runner imports while they are collected.

    Where all of them are, and by this process alone, they even run, side by side.
    """
    project = load(session.config.rootpath)
    folder = session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    worker = "PYTEST_XDIST_WORKER" in os.environ
    folder = folder.parent if worker else folder
    parallel = worker or session.config.getoption("numprocesses", None)
    some = any(map(session.config.getoption, ("keyword", "collectonly")))
    ahead = 0 if parallel or some else AHEAD
    observer = Observer(project, folder / "observed", ahead=ahead)
    session.config.stash[OBSERVER] = observer
    session.config.stash[PLACING] = Placing(project, folder / "placed")
    if (worker or not parallel) and names_pages(session.config, project):
        observer.runner.start()


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Where all pages are tested by several workers, each begins to read with another one."""
    project = session.config.stash[OBSERVER].project
    docs = project.root / project.docs
    worker = WORKER.fullmatch(os.environ.get("PYTEST_XDIST_WORKER", ""))
    if worker and any(docs.is_relative_to(path) for path in named(session.config)):
        workers = int(os.environ["PYTEST_XDIST_WORKER_COUNT"])
        pages = sorted(docs.rglob("*.md"))
        session.config.stash[PLACING].begin(pages, int(worker[1]), workers)


def named(config: pytest.Config) -> list[Path]:
    """What is to be tested."""
    return [Path(config.invocation_params.dir, arg.partition("::")[0]) for arg in config.args]


def names_pages(config: pytest.Config, project: Project) -> bool:
    """Whether pages are among what is to be tested."""
    docs = project.root / project.docs
    return any(path.is_relative_to(docs) or docs.is_relative_to(path) for path in named(config))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.File | None:
    """A page is a file of tests."""
    observer = parent.config.stash[OBSERVER]
    docs = observer.project.root / observer.project.docs
    if file_path.suffix != ".md" or not file_path.is_relative_to(docs):
        return None
    known = {"observer": observer, "placing": parent.config.stash[PLACING]}
    kind = type("ProjectDocument", (PageDocument,), known)
    sybil = Sybil(path=str(docs), pattern="*.md", parsers=[], document_types={".md": kind})
    found: pytest.File | None = sybil.pytest()(file_path, parent)
    return found


def pytest_sessionfinish(session: pytest.Session) -> None:
    """End the runner."""
    session.config.stash[OBSERVER].close()


@pytest.fixture(scope="session")
def observer(request: pytest.FixtureRequest) -> Iterator[Observer]:
    """For tests that need what a page observed."""
    yield request.config.stash[OBSERVER]
