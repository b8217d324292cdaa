"""Header: the first line of a fence names a file that exists, and highlights lines that exist."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Claim, Problem
from ..observation import Result
from ..project import Project
from ..source.fences import Fence
from .code_output import code_of

if TYPE_CHECKING:
    from ..page import Page

FILE = re.compile(r"[\w.-]+(?:/[\w.-]+)*\.[a-z]{1,5}|[\w.-]+(?:/[\w.-]*)+")


@dataclass(frozen=True)
class Header(Claim):
    """The title of a block and the lines that it highlights."""

    element: Tag
    title: str
    project: Project
    fence: Fence | None

    @property
    def shown(self) -> str:
        """The title."""
        return self.title

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """Lines beyond the last, files that are not there."""
        lines = len(code_of(self.element).splitlines())
        if self.fence and self.fence.highlight > lines:
            sentence = f"hl_lines names line {self.fence.highlight} of {lines}."
            yield Problem(self.element, sentence)
        if FILE.fullmatch(self.title) and not self.exists():
            yield Problem(self.element, "The project has no file of this title.", self.title)

    def exists(self) -> bool:
        """Whether the title is a file of the project, from its root or from where pages include."""
        folders = (".", self.project.docs, *self.project.includes)
        return any((self.project.root / folder / self.title).exists() for folder in folders)


def find(element: Tag, page: "Page") -> Header | None:
    """A rendered block with a title or with highlighted lines."""
    classes = element.get_attribute_list("class") if element.name == "div" else []
    if not any(str(name).startswith("language-") for name in classes):
        return None
    fence = page.fence(element)
    title = element.find("span", class_="filename", recursive=False)
    if title is None and not (fence and fence.highlight):
        return None
    text = title.get_text().strip() if title else ""
    return Header(element, text, page.project, fence)
