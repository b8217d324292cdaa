"""Scope: below a page with code, one line says with which versions it was checked, and where not.

The versions come from a run: `python -m checker update` writes them down, and a page that shows
others is refused.
"""

import html
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bs4 import Tag
from markdown import Markdown
from markdown.postprocessors import Postprocessor

from ..claim import Claim, Problem
from ..observation import Result
from ..project import Project, load

if TYPE_CHECKING:
    from ..page import Page

OTHER = "The page names other versions than the run that is written down."


@dataclass(frozen=True)
class Scope(Claim):
    """The line below a page."""

    element: Tag
    real: str

    @property
    def shown(self) -> str:
        """What it says."""
        return " ".join(self.element.get_text().split())

    @property
    def results(self) -> Sequence[Tag]:
        """Itself: what it says comes from a run."""
        return [self.element]

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """Its words against those of the run."""
        if self.shown != self.real:
            yield Problem(self.element, OTHER, self.shown, self.real)


def line(project: Project) -> str:
    """What the line says, "" for a project without one."""
    path = project.root / project.environment
    if project.scope is None or not project.environment or not path.is_file():
        return ""
    return project.scope(json.loads(path.read_text(encoding="utf-8")))


class Below(Postprocessor):
    """Writes the line below every page that has code."""

    def __init__(self, markdown: Markdown, project: Project) -> None:
        super().__init__(markdown)
        self.project = project

    def run(self, text: str) -> str:
        """The page with its line."""
        said = line(self.project) if 'class="language-python' in text else ""
        return f'{text}\n<p class="scope" data-scope="">{html.escape(said)}</p>' if said else text


def find(element: Tag, page: "Page") -> Scope | None:
    """The line."""
    return Scope(element, line(page.project)) if "data-scope" in element.attrs else None


def show(markdown: Markdown) -> None:
    """Write the line."""
    markdown.postprocessors.register(Below(markdown, load(Path.cwd())), "checker-scope", -20)
