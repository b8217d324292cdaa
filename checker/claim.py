"""What a claim asks, what is observed, what is wrong, and what would be right: all of it plain values.

A kind of claim is a module in `checker/kinds/`, registered by one line in `kinds/__init__.py`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bs4 import Tag

if TYPE_CHECKING:
    from markdown import Markdown

    from .page import Page


# What a claim asks to be observed, in the order of the page, in the page's one namespace.


@dataclass(frozen=True)
class Run:
    """Run a block of code; `file` and `line` are where its first line stands."""

    code: str
    file: str
    line: int


@dataclass(frozen=True)
class Evaluate:
    """Evaluate an expression, and again while what it speaks of is changed."""

    expression: str


@dataclass(frozen=True)
class Names:
    """Ask which names the page has defined when it has ended, and which the project knows."""


@dataclass(frozen=True)
class Exists:
    """Ask whether a dotted path leads somewhere when the page has ended."""

    path: str


Request = Run | Evaluate | Names | Exists


# What was observed.


@dataclass(frozen=True)
class Ran:
    """What a block did: all that it wrote to its process's output, and what it raised, or "".

    `raised` is the exception as Python prints it, without the traceback and without colours;
    `line` is the line (of the file) that raised. `stopped` says why a block was ended from outside.
    """

    printed: str = ""
    raised: str = ""
    line: int = 0
    stopped: str = ""


@dataclass(frozen=True)
class Value:
    """What an expression yields: `text` is its `str`, `literal` its `repr`, both of plain values.

    `names` are the page's whole numbers, by name, as they were here. `fixed` are the parts of
    `text` that stayed the same however what the expression speaks of was changed.
    """

    text: str = ""
    literal: str = ""
    error: str = ""
    names: dict[str, int] = field(default_factory=dict)
    fixed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    """The names that a page may use: `page` from its own code, `project` from its settings."""

    page: frozenset[str] = frozenset()
    project: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Found:
    """Whether a path leads somewhere."""

    found: bool = False


Result = Ran | Value | Known | Found


# What is wrong, and what would be right.


@dataclass(frozen=True)
class Problem:
    """One fault: the element of the rendered page that shows it, and a sentence for its author.

    `shown` is searched for in the page's source to tell the line; `line` counts lines of a block's
    body from zero; `code` names a file and line outside of the page. `follows` says that it comes
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


class Claim(Protocol):
    """Something that a page shows and that can be right or wrong."""

    @property
    def element(self) -> Tag:
        """The element of the rendered page that shows it."""

    @property
    def shown(self) -> str:
        """What a reader sees of it: the same in the rendered page and in the built site."""

    def requests(self) -> Sequence[Request]:
        """What has to be observed to judge it."""

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """What is wrong with it, given what was observed: one result for each request."""

    def correct(self, seen: Sequence[Result]) -> Iterator[Correction | NewFile]:
        """What would make it right; nothing where only a person can tell."""

    def mutants(self) -> Iterable["Claim"]:
        """Wrong versions of it beyond those that changing its visible text gives."""


class Kind(Protocol):
    """A kind of claim: what a module in `kinds/` provides, as a class or as the module itself."""

    def find(self, element: Tag, page: "Page") -> Claim | None:
        """The claim that an element makes, if it is one of this kind."""

    def show(self, markdown: "Markdown") -> None:
        """Teach the site's Markdown this kind's notation; most need nothing."""
