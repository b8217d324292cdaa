"""What a project decides: all that the checker needs to know of it, in one value.

A project writes one file, `settings.py`, beside its `mkdocs.yml`, that sets `PROJECT`. The file is
imported where code runs too, so it imports the project's libraries only inside of its functions.
"""

import contextlib
import importlib.util
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Command = Callable[[Path, str], str | None]
Draw = Callable[[Path, str, str, Any], str]


def nothing() -> contextlib.AbstractContextManager[None]:
    """A session that needs no preparation."""
    return contextlib.nullcontext()


@dataclass(frozen=True)
class Project:
    """The decisions of one project; only the root has no default."""

    root: Path
    docs: str = "docs"
    includes: tuple[str, ...] = ("snippets",)
    """Where pages include files from, as `base_path` of pymdownx.snippets."""

    # Where code runs
    session: Callable[[], contextlib.AbstractContextManager[None]] = nothing
    """Entered before a page runs: what makes its library as in a new Python."""
    plain: Callable[[Any], Any] = lambda value: value
    """A value of the library (an array, a shape) in Python's own types; other values unchanged."""
    subject: tuple[str, ...] = ()
    """The libraries that the pages are about, with those that their results come from (a backend):
    what they return is a result that can change."""
    vocabulary: Callable[[], set[str]] = set
    """Names that the pages may use in code type although their own code does not; if nothing is set,
    the public names of the subject, of its classes' members, and of what they take."""
    versions: Callable[[], dict[str, str]] = dict
    """What a record is made with, by name: the versions of the libraries, the backend."""
    noise: tuple[str, ...] = ()
    """Patterns of whole lines that the machine, not the page, writes to the standard error."""
    preload: tuple[str, ...] = ()
    """Modules to import once, before the first page."""
    limit: float = 60.0
    """Seconds after which a block is stopped; a page may raise it, with a reason."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """A second set of sizes, by name, at which a shape in symbols has to hold as well."""

    # What pages show
    dimensions: tuple[str, ...] = ()
    """Words that name an axis: in plain text a list of them is a shape."""
    countable: tuple[str, ...] = ()
    """What can be counted, in the singular: a number word before it is a fact."""
    several: tuple[str, ...] = ()
    """What else is counted from two up: a single one of it, or the first, says nothing."""
    not_facts: Mapping[str, str] = field(default_factory=dict)
    """Patterns of numbers that no run can tell, by the reason why."""
    orders: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Names that come in an order, by the reason why: a list of them in another order is wrong."""
    alternatives: tuple[tuple[str, ...], ...] = ()
    """Names of which one is used where another could be: words about one do not go with another."""
    symbols: Mapping[str, str] = field(default_factory=dict)
    """What the symbols of equations stand for, in words."""
    lacks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What one of some alternatives does not have although others do."""
    general: tuple[str, ...] = ()
    """Patterns of general words, as `checker.prose.general.GENERAL`: such a sentence needs a check."""
    universal: Mapping[str, str] = field(default_factory=dict)
    """Forms of a general word that need no law, by the reason why."""
    off_subject: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Pages whose general sentences are not about the subject, by the reason why."""
    elements: Mapping[str, str] = field(default_factory=dict)
    """Elements of raw HTML that pages may hold, as CSS selectors, by the reason why."""
    tested: Mapping[str, str] = field(default_factory=dict)
    """What may be shown as plain text: beginnings of included paths, by who else tests them."""
    commands: Mapping[str, Command] = field(default_factory=dict)
    """Shell commands that pages may show, by pattern, and what is wrong with one or None."""
    environment: str = ""
    """Where the versions of the last update are written down, from the root."""
    scope: Callable[[dict[str, str]], str] | None = None
    """The line below a page with code: what it was checked with, and where it does not speak."""
    laws: str = ""
    """The record of the project's laws, from its root."""
    laws_page: str = ""
    """The page that shows all laws, from the docs folder."""
    recorded: Callable[[str], str | None] = lambda name: None
    """The words of something that the project's own Markdown shows from its records, by its name."""
    draw: Draw | None = None
    """Draws a figure: the root, a drawing's name, the expression, its value; the file's text."""

    # What pages are as notebooks
    needs: str = "It needs Python."
    """A sentence on what has to be installed; it stands in the first lines."""
    opening: str = ""
    """Code that runs before all other."""
    picture: Callable[[str], str] = str
    """A drawing on a page as a file that looks the same without the site's styles."""


def load(root: Path) -> Project:
    """The project in a folder: what its `settings.py` sets."""
    spec = importlib.util.spec_from_file_location("settings", root / "settings.py")
    if spec is None or spec.loader is None or not (root / "settings.py").is_file():
        raise FileNotFoundError(f"{root} has no settings.py that sets PROJECT.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    project = module.PROJECT
    assert isinstance(project, Project)
    return project
