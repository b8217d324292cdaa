"""What a claim asks to be observed, and what was: plain values that can be stored and compared.

This module is imported where code runs, so it needs the standard library only.
"""

from dataclasses import dataclass, field

# What a claim asks to be observed, in the order of the page, in the page's one namespace.


@dataclass(frozen=True)
class Run:
    """Run a block of code; `file` and `line` are where its first line stands."""

    code: str
    file: str
    line: int


@dataclass(frozen=True)
class Evaluate:
    """Evaluate an expression, and again while what it speaks of is changed, or `once`."""

    expression: str
    once: bool = False


@dataclass(frozen=True)
class Names:
    """Ask which names the page has defined when it has ended, and which the project knows."""


@dataclass(frozen=True)
class Exists:
    """Ask whether a dotted path leads somewhere when the page has ended."""

    path: str


@dataclass(frozen=True)
class Takes:
    """Ask whether what a path leads to, a class or a function, takes an argument of some name."""

    path: str
    argument: str


Request = Run | Evaluate | Names | Exists | Takes


NOT_RUN = "not run: "
"""How a result says that it never came because an earlier one was stopped."""

# What was observed. `stopped` says, for each, why it was ended from outside or never came.


@dataclass(frozen=True)
class Ran:
    """What a block did: all that it wrote to its process's output, and what it raised, or "".

    `errors` is what it wrote to the standard error, without what the project calls noise. `raised`
    is the exception as Python prints it, without the traceback and without colours; `line` is the
    line (of the file) that raised, `missing` the name that a NameError misses. `idle` are the parts
    of it that never ran until the page ended, as `LINE: CODE`.
    """

    printed: str = ""
    errors: str = ""
    raised: str = ""
    line: int = 0
    missing: str = ""
    stopped: str = ""
    idle: tuple[str, ...] = ()


@dataclass(frozen=True)
class Value:
    """What an expression yields: `text` is its `str`, `literal` its `repr`, both of plain values.

    `names` are the page's whole numbers, by name, as they were here. `fixed` are the parts of
    `text` that stayed the same however what the expression speaks of was changed. `missing` is the
    name that a NameError misses.
    """

    text: str = ""
    literal: str = ""
    error: str = ""
    missing: str = ""
    names: dict[str, int] = field(default_factory=dict)
    fixed: tuple[str, ...] = ()
    stopped: str = ""


@dataclass(frozen=True)
class Known:
    """The names that a page may use: `page` from its own code, `project` from its settings."""

    page: frozenset[str] = frozenset()
    project: frozenset[str] = frozenset()
    stopped: str = ""


@dataclass(frozen=True)
class Found:
    """Whether a path leads somewhere, or an argument is taken; `unknown` if nobody can tell."""

    found: bool = False
    unknown: bool = False
    stopped: str = ""


Result = Ran | Value | Known | Found
