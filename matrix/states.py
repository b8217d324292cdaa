"""In which state each law and each claim of a page is, environment by environment."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from checker.laws import known
from checker.project import Project

from . import digests
from .environments import Environment, environments
from .record import Record, read

HOLDS, DIFFERS, UNREACHED, STALE, NOT_RUN = (
    "holds",
    "differs",
    "not reached",
    "to be run",
    "not run",
)

Cells = dict[Environment, str]


@dataclass
class Totals:
    """How many laws, or claims of pages, are in which state."""

    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def __getitem__(self, state: str) -> int:
        """How many."""
        return self.counts.get(state, 0)


class States:
    """The records of all environments, held against today's laws and pages."""

    def __init__(self, project: Project, records: dict[Environment, Record] | None = None) -> None:
        self.records = records or {each: read(each.record) for each in environments()}
        self.laws = known.entries(project)
        self.pages = digests.pages(project)

    @property
    def environments(self) -> list[Environment]:
        """Those that are listed, in order."""
        return list(self.records)

    def law(self, name: str, environment: Environment) -> str:
        """The state of a law in an environment."""
        entry = self.records[environment].laws.get(name)
        if unknown := self.unknown(entry, digests.law(self.laws[name]), environment):
            return unknown
        assert entry is not None
        if "breaks" in entry or "unneeded" in entry:
            return DIFFERS
        return HOLDS if entry.get("settings") else NOT_RUN

    def claim(self, page: str, number: int | str, environment: Environment) -> str:
        """The state of a claim of a page in an environment."""
        entry = self.records[environment].pages.get(page)
        if unknown := self.unknown(entry, self.pages[page], environment):
            return unknown
        assert entry is not None
        if any(each["claim"] == number for each in entry.get("differs", ())):
            return DIFFERS
        return UNREACHED if number in entry.get("unreached", ()) else HOLDS

    def unknown(self, entry: Any, digest: str, environment: Environment) -> str:
        """Why nothing is known of a law or page in an environment; "" if something is."""
        if not self.records[environment].environment or (entry and "not_run" in entry):
            return NOT_RUN
        return "" if entry and entry["digest"] == digest else STALE

    def totals(self, environment: Environment) -> tuple[Totals, Totals]:
        """How many laws and how many claims of pages are in which state in an environment."""
        laws, claims = Totals(), Totals()
        for name in self.laws:
            laws.counts[self.law(name, environment)] += 1
        for page, digest in self.pages.items():
            entry = self.records[environment].pages.get(page)
            if unknown := self.unknown(entry, digest, environment):
                claims.counts[unknown] += self.size(page)
                continue
            assert entry is not None
            differs, unreached = len(entry.get("differs", ())), len(entry.get("unreached", ()))
            claims.counts[DIFFERS] += differs
            claims.counts[UNREACHED] += unreached
            claims.counts[HOLDS] += entry["claims"] - differs - unreached
        return laws, claims

    def size(self, page: str) -> int:
        """How many claims of a page a run decides, as far as a record knows."""
        found = (record.pages.get(page, {}).get("claims", 0) for record in self.records.values())
        return max(found, default=0) or 1
