"""A page: its source, its rendered form, the claims it makes, and what a run of it observed."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from .claim import Claim, Fault, Kind
from .code.program import Program, program
from .kinds import KINDS
from .observation import Request, Result
from .project import Project
from .rendering import read_alone, render, without_colours
from .results.asking import in_order, shared_out
from .source.faults import decoded, faults
from .source.fences import Fence
from .source.places import Places
from .source.source import Source


class Page:
    """A page of a project, or any HTML that should make the same claims."""

    def __init__(self, project: Project, path: Path, text: str, html: str | None = None) -> None:
        self.project = project
        self.path = path
        self.text = text
        self.source = Source(text)
        self._html = html
        self.unreadable: list[Fault] = []

    @classmethod
    def read(cls, project: Project, path: Path) -> "Page":
        """The page in a file; one that is not UTF-8 is an empty page that says so."""
        text, unreadable = decoded(path)
        page = cls(project, path, text)
        page.unreadable += unreadable
        return page

    @property
    def name(self) -> str:
        """The page's path as it is written in the project."""
        root = self.project.root
        return str(self.path.relative_to(root) if self.path.is_relative_to(root) else self.path)

    @cached_property
    def faults(self) -> list[Fault]:
        """What keeps the page from being rendered at all."""
        return self.unreadable or faults(self.project, self.path, self.source)

    @cached_property
    def _rendered(self) -> tuple[BeautifulSoup, dict[str, Any]]:
        html, meta = render(self.project, self.text) if self._html is None else (self._html, {})
        return BeautifulSoup(without_colours(html), "html.parser"), meta

    @property
    def article(self) -> BeautifulSoup:
        """The rendered page."""
        return self._rendered[0]

    @property
    def meta(self) -> dict[str, Any]:
        """The front matter."""
        return self._rendered[1]

    @cached_property
    def program(self) -> Program:
        """The code of the page in order."""
        return program(self.project, self.path, self.source) if self._html is None else Program()

    @cached_property
    def places(self) -> Places:
        """Where its elements stand in its source."""
        return Places(self.source, self.article)

    def fence(self, element: Tag) -> Fence | None:
        """The fence of a rendered block, if the page has a source."""
        return self.places.fences.get(id(element)) if self._html is None else None

    def place(self, element: Tag, shown: str | None = None, line: int = 0) -> int:
        """Where an element stands in the source."""
        return self.places.start(element, shown, line)

    @cached_property
    def _found(self) -> list[tuple[Claim, Kind]]:
        found: list[tuple[Claim, Kind]] = []
        self._owned: set[int] = set()
        elements = [self.article, *read_alone(self.article)]
        order = {id(element): number for number, element in enumerate(elements)}
        for kind in KINDS:
            claims = [claim for element in elements if (claim := kind.find(element, self))]
            found += [(claim, kind) for claim in claims]
            self._owned |= {id(claim.element) for claim in claims}
        return sorted(found, key=lambda pair: order[id(pair[0].element)])

    @property
    def claims(self) -> list[Claim]:
        """Every claim, in the order of the page."""
        return [claim for claim, _ in self._found]

    def found_again(self, claim: Claim) -> Claim | None:
        """The claim that its element makes now that what it shows was changed."""
        kind = next(kind for each, kind in self._found if each is claim)
        return kind.find(claim.element, self)

    def claimed(self, element: Tag) -> bool:
        """Whether a kind that is registered earlier claims this element or one around it."""
        return any(id(tag) in self._owned for tag in (element, *element.parents))

    def requests(self) -> list[Request]:
        """All that a run of the page has to observe."""
        return in_order(self.claims)

    def shared_out(self, results: Sequence[Result]) -> Iterator[tuple[Claim, Sequence[Result]]]:
        """Each claim with the results of its own requests."""
        return shared_out(self.claims, results)
