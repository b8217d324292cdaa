"""What the records say, statement by statement: laws that break, and what pages show that differs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .environments import Environment
from .states import DIFFERS, Cells, States
from .telling import breaking, cause, common

UNFIT = re.compile(r"[^\w-]+")  # in the id of an element


@dataclass(frozen=True)
class Place:
    """Where a page shows something, and what there is instead, by environment."""

    page: str
    claim: int | str
    at: str = ""
    real: dict[Environment, str] = field(default_factory=dict, compare=False)


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


class Summary(States):
    """All that does not hold everywhere, the same things taken together."""

    def statements(self) -> list[Statement]:
        """All of it: the laws first, then the pages."""
        return [*self.broken_laws(), *self.differences()]

    def broken_laws(self) -> list[Statement]:
        """The laws that do not hold everywhere; those that break alike are one statement."""
        found: dict[Any, Statement] = {}
        for name, entry in self.laws.items():
            cells = {each: self.law(name, each) for each in self.environments}
            told = {e: self.records[e].laws[name] for e in cells if cells[e] == DIFFERS}
            if told:
                alike = tuple((e.name, cells[e], cause(told.get(e, {}))) for e in cells)
                real = {each: breaking(one) for each, one in told.items()}
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
            statement.places.append(Place(page, number, one["at"], real))
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
