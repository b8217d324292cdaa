"""A record of all pages, each of which has to give the same when it is run again."""

from collections.abc import Iterable
from pathlib import Path

from ..page import Page
from ..project import Project
from . import record as records
from .differences import differences
from .observing import limit
from .record import Record
from .runs import Runner

AGAIN = 1  # the seed of the second run: another order of sets, another hash


def recorded(project: Project, paths: Iterable[Path]) -> tuple[Record, list[str]]:
    """What runs of the pages observed, and what was otherwise in a second run of each."""
    different: list[str] = []
    with Runner(project) as one, Runner(project, seed=AGAIN) as other:
        about = one.environment()
        versions = records.environment(about["versions"])
        found = Record(versions, frozenset(about["vocabulary"]))
        again = Record(versions, found.vocabulary)
        for path in paths:
            page = Page.read(project, path)
            requests = [] if page.faults else page.requests()
            found.add(page.name, requests, one.ask(requests, limit=limit(page)))
            again.add(page.name, requests, other.ask(requests, limit=limit(page)))
            both = found.pages[page.name], again.pages[page.name]
            different += map(str, differences(page.name, *both))
    return found, different
