"""What the records say, statement by statement and environment by environment."""

import re
from collections import defaultdict
from collections.abc import Iterable
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
CHANGING = re.compile(r"(['\"`]).*?\1|\(.*?\)|\[.*?\]|-?\d[\d.]*")
UNFIT = re.compile(r"[^\w-]+")  # in the id of an element
CAUSE = 80  # characters of a message that tell one cause from another

Cells = dict[Environment, str]


@dataclass(frozen=True)
class Place:
    """Where a page shows something, or the name of a law."""

    page: str
    claim: int | str
    at: str = ""


@dataclass
class Statement:
    """What is shown at one place or several, and what there is instead, by environment."""

    shown: str
    asked: str
    laws: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    cells: Cells = field(default_factory=dict)
    real: dict[Environment, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """What a link to its row calls it: the name of a law, or where it is shown first."""
        if self.laws:
            return self.laws[0]
        first = self.places[0]
        page = first.page.removeprefix("docs/").removesuffix(".md")
        return UNFIT.sub("-", f"{page}-{first.at}-{first.claim}")


@dataclass
class Totals:
    """How many laws, or claims of pages, are in which state."""

    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def __getitem__(self, state: str) -> int:
        """How many."""
        return self.counts.get(state, 0)


class Summary:
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

    def broken_laws(self) -> list[Statement]:
        """The laws that do not hold everywhere; those that break alike are one statement."""
        found: dict[Any, Statement] = {}
        for name, entry in self.laws.items():
            cells = {each: self.law(name, each) for each in self.environments}
            told = {e: self.records[e].laws[name] for e in cells if cells[e] == DIFFERS}
            if told:
                alike = tuple((e.name, cells[e], cause(told.get(e, {}))) for e in cells)
                real = {each: said(one) for each, one in told.items()}
                statement = Statement(entry["sentence"], "", cells=cells, real=real)
                found.setdefault(alike, statement).laws.append(name)
        return list(found.values())

    def differences(self) -> list[Statement]:
        """What pages show and some environment does not, the same things taken together.

        A value such as `True` says nothing of what it is a value of: what was asked tells them apart.
        """
        found: dict[Any, Statement] = {}
        for page, number, one in self.places():
            cells = {each: self.claim(page, number, each) for each in self.environments}
            real = {
                each: text
                for each in self.environments
                if cells[each] == DIFFERS and (text := self.text(page, number, each)) is not None
            }
            alike = tuple((e.name, cells[e], common(real.get(e, ""))) for e in cells)
            values = not any(":" in text for text in (one["shown"] or "", *real.values()))
            key = (common(one["shown"] or ""), one["asked"] if values else "", alike)
            statement = found.setdefault(
                key, Statement(one["shown"], one["asked"], cells=cells, real=real)
            )
            statement.places.append(Place(page, number, one["at"]))
        return list(found.values())

    def places(self) -> Iterable[tuple[str, int | str, dict[str, Any]]]:
        """Each claim that differs somewhere, once, in the order of the pages."""
        for page, digest in self.pages.items():
            one: dict[int | str, dict[str, Any]] = {}
            for record in self.records.values():
                entry = record.pages.get(page, {})
                if entry.get("digest") == digest:
                    for each in entry.get("differs", ()):
                        # what is shown is told best where it is not shown, rather than not raised
                        if not one.get(each["claim"], {}).get("shown"):
                            one[each["claim"]] = each
            for number in sorted(one, key=lambda each: (isinstance(each, str), each)):
                yield page, number, one[number]

    def text(self, page: str, number: int | str, environment: Environment) -> str | None:
        """What there is in an environment instead of what a page shows."""
        entry = self.records[environment].pages[page]
        found = (e.get("said", e["real"]) for e in entry["differs"] if e["claim"] == number)
        return next(found, None)

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


def said(told: dict[str, Any]) -> str:
    """What breaks a law, or which exceptions of it nothing needs."""
    if broken := told.get("breaks"):
        return f"{broken['in']}\nexpected {broken['expected']}; found {broken['found']}"
    return f"the exception is not needed: {'; '.join(told['unneeded'])}"


def cause(told: dict[str, Any]) -> str:
    """What breaks a law, without the setting that it breaks in."""
    broken = told.get("breaks")
    return common(broken["found"])[:CAUSE] if broken else repr(told.get("unneeded"))


def common(text: str) -> str:
    """A message without what changes from one place to another: names, numbers, shapes."""
    return CHANGING.sub("…", text.partition("\n")[0])
