"""A page: its source, its rendered form, the claims it makes, and what a run of it observed."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from . import where
from .claim import Claim, Fault, Kind
from .fences import Fence
from .kinds import KINDS
from .kinds.name import bare, said_in
from .observation import Request, Result
from .program import Part, program
from .project import Project
from .rendering import render
from .snippets import resolve
from .source import Source, Span


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
        """The page in a file; one that is no UTF-8 raises UnicodeDecodeError."""
        return cls(project, path, path.read_bytes().decode("utf-8").replace("\r\n", "\n"))

    @property
    def name(self) -> str:
        """The page's path as it is written in the project."""
        root = self.project.root
        return str(self.path.relative_to(root) if self.path.is_relative_to(root) else self.path)

    @cached_property
    def faults(self) -> list[Fault]:
        """What keeps the page from being rendered at all."""
        found = [*self.unreadable]
        found += [item for item in self.source.lexed if isinstance(item, Fault)]
        for fence in self.source.fences:
            first = self.source.line(fence.body_start)
            code = resolve(self.project, fence.body, fence.start, self.path, first)
            found += [code] if isinstance(code, Fault) else []
        return found

    @cached_property
    def _rendered(self) -> tuple[BeautifulSoup, dict[str, Any]]:
        html, meta = render(self.project, self.text) if self._html is None else (self._html, {})
        return BeautifulSoup(html, "html.parser"), meta

    @property
    def article(self) -> BeautifulSoup:
        """The rendered page."""
        return self._rendered[0]

    @property
    def meta(self) -> dict[str, Any]:
        """The front matter."""
        return self._rendered[1]

    @cached_property
    def program(self) -> list[Part]:
        """The code of the page in order."""
        return program(self.project, self.path, self.source) if self._html is None else []

    @cached_property
    def code(self) -> str:
        """All code that the page runs to its end, without white space."""
        return bare("\n".join(code.text for part in self.program for code in part.codes))

    @cached_property
    def said(self) -> frozenset[str]:
        """The names of attributes, keywords and locals in the code that runs without an error."""
        codes = (c.text for part in self.program if not part.raises for c in part.codes)
        return frozenset().union(*map(said_in, codes))

    @cached_property
    def blocks(self) -> dict[int, Fence]:
        """The fence in the source of each rendered block, by the block's id."""
        shown = [tag for tag in self.article.select("div[class*=language-]") if language_of(tag)]
        pairs = zip(shown, self.source.fences, strict=False)
        return {id(tag): fence for tag, fence in pairs}

    def fence(self, element: Tag) -> Fence | None:
        """The fence of a rendered block, if the page has a source."""
        return self.blocks.get(id(element)) if self._html is None else None

    @property
    def limit(self) -> float:
        """Seconds that a block may take: the project's, or what the front matter says, with a reason.

        `limit: "300: it trains a small model"`
        """
        seconds, _, reason = str(self.meta.get("limit", "")).partition(":")
        return float(seconds) if reason.strip() else self.project.limit

    @cached_property
    def _found(self) -> list[tuple[Claim, Kind]]:
        found: list[tuple[Claim, Kind]] = []
        self._owned: set[int] = set()
        elements = [self.article, *self.article.find_all(True)]
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

    @cached_property
    def spans(self) -> dict[int, Span]:
        """The inline code in the source of each rendered one, by the element's id."""
        waiting: dict[tuple[str, str | None], list[Span]] = {}
        for span in self.source.spans:
            waiting.setdefault((span.text, span.expression), []).append(span)
        found = {}
        for code in self.article.select("code:not(pre code)"):
            expression = code.get("data-expr")
            key = " ".join(code.get_text().split()), expression and str(expression)
            if waiting.get(key):
                found[id(code)] = waiting[key].pop(0)
        return found

    def requests(self) -> list[Request]:
        """All that a run of the page has to observe, in order."""
        return [request for claim in self.claims for request in claim.requests()]

    def shared_out(self, results: Sequence[Result]) -> Iterator[tuple[Claim, Sequence[Result]]]:
        """Each claim with the results of its own requests."""
        start = 0
        for claim in self.claims:
            end = start + len(claim.requests())
            yield claim, results[start:end]
            start = end

    def place(self, element: Tag, shown: str | None = None, line: int = 0) -> int:
        """Where an element stands in the source: the offset of a block's line, or of a word."""
        if fence := self.fence(element):
            starts = [fence.start, fence.body_start, *line_ends(self.text, fence)]
            return starts[min(line, len(starts) - 1)]
        if span := self.spans.get(id(element)):
            return span.start
        return where.place(self.source, self.article, element, shown)


def unreadable(project: Project, path: Path, error: UnicodeDecodeError) -> Page:
    """An empty page in place of one that is not UTF-8."""
    page = Page(project, path, "\n")
    line = path.read_bytes()[: error.start].count(b"\n") + 1
    page.unreadable = [Fault(0, f"The page is not UTF-8 in line {line}: save it as UTF-8.")]
    return page


def language_of(element: Tag) -> str:
    """The language of a rendered block, "" for what is none."""
    classes = [str(name) for name in element.get_attribute_list("class") if name]
    if "folded" in classes:
        return ""
    return next((name[9:] for name in classes if name.startswith("language-")), "")


def line_ends(text: str, fence: Fence) -> Iterator[int]:
    """Where the second and every further line of a fence's body begins."""
    start = text.find("\n", fence.body_start, fence.body_end)
    while start >= 0 and start + 1 < fence.body_end:
        yield start + 1
        start = text.find("\n", start + 1, fence.body_end)
