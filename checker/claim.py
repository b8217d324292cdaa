"""What a claim is: how it is found on a page, judged by what was observed, and corrected.

A kind of claim is a module in `checker/kinds/`, registered by one line in `kinds/__init__.py`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from bs4 import Tag

from .observation import Request, Result

if TYPE_CHECKING:
    from markdown import Markdown

    from .page import Page


@dataclass(frozen=True)
class Problem:
    """One fault: the element of the rendered page that shows it, and a sentence for its author.

    `shown` is searched for in the page's source to tell the line; `line` is that of a block's body,
    from one; `code` names a file and line outside of the page. `follows` says that it comes
    only from an earlier fault.
    """

    at: Tag
    sentence: str
    shown: str | None = None
    real: str | None = None
    code: str | None = None
    line: int = 0
    follows: bool = False


@dataclass(frozen=True)
class Fault:
    """A fault of the source that keeps a page from being read: its offset, and a sentence."""

    start: int
    sentence: str
    shown: str | None = None


@dataclass(frozen=True)
class Correction:
    """The text that an element (inline code, a fence, a cell of a table) should show instead.

    With `new`, a fence of that language is added below the element. `changes` names a change of
    kind (code that printed and now raises …), which is written only when asked for.
    """

    at: Tag
    text: str
    new: str = ""
    changes: str = ""


@dataclass(frozen=True)
class NewFile:
    """The whole text that a file beside the pages (a figure) should have."""

    path: Path
    text: str


class Claim:
    """Something that a page shows and that can be right or wrong: a dataclass of each kind's own."""

    element: Tag
    """The element of the rendered page that shows it."""

    @property
    def shown(self) -> str:
        """What a reader sees of it: the same in the rendered page and in the built site."""
        raise NotImplementedError

    @property
    def results(self) -> Sequence[Tag]:
        """The elements whose text is a result of the requests: those that cannot change unnoticed."""
        return [self.element] if self.requests() else []

    def requests(self) -> Sequence[Request]:
        """What has to be observed to judge it."""
        return ()

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """What is wrong with it, given what was observed: one result for each request."""
        raise NotImplementedError

    def correct(self, seen: Sequence[Result]) -> Iterator[Correction | NewFile]:
        """What would make it right; nothing where only a person can tell."""
        yield from ()

    def mutants(self) -> Iterable["Claim"]:
        """Wrong versions of it beyond those that changing its visible text gives."""
        return ()


class Kind(Protocol):
    """A kind of claim: what a module in `kinds/` provides, as a class or as the module itself."""

    def find(self, element: Tag, page: "Page") -> Claim | None:
        """The claim that an element makes, if it is one of this kind."""


@runtime_checkable
class Taught(Protocol):
    """A kind that has to teach the site's Markdown something; most need not."""

    def show(self, markdown: "Markdown") -> None:
        """Teach it this kind's notation."""
