"""Listing: fences of other languages are right too, each language in its own way.

A shell block holds commands that the project knows how to check; plain text, and a program that runs
in another environment, is a file that has a test of its own; every other language is refused.
"""

import difflib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Claim, Problem
from ..code.elsewhere import LANGUAGE
from ..observation import Result
from ..project import Project
from ..prose.words import all_readings
from ..source.snippets import INCLUDE
from .code_output import code_of

if TYPE_CHECKING:
    from ..page import Page

PAIRED = ("python", "output", "pytb", "math")
COMMAND = re.compile(r"""(?P<command>(?:[^'"#]|(?<=\S)\#|'[^']*'|"[^"]*")*)(?P<comment>\#.*)?""")
UNKNOWN = "A shell command of a kind that nothing checks."


@dataclass(frozen=True)
class Listing(Claim):
    """A block that is neither code nor its result; `source` is its body as the page holds it."""

    element: Tag
    language: str
    source: str | None
    project: Project

    @property
    def shown(self) -> str:
        """The block."""
        return code_of(self.element)

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """What its language asks for; a language that has no check is refused."""
        if self.language in CHECKS:
            yield from CHECKS[self.language](self)
            return
        known = [*PAIRED, *CHECKS]
        if not self.language:
            yield Problem(self.element, f"The fence has no language: {', '.join(known)}.")
            return
        close = [name for name in known if name.startswith(self.language.lower())]
        close = close or difflib.get_close_matches(self.language.lower(), known, n=1)
        hint = f" Did you mean {close[0]!r}?" if close else ""
        sentence = f"Nothing checks fences of the language {self.language!r}.{hint}"
        yield Problem(self.element, sentence)

    def commands(self) -> Iterator[Problem]:
        """Every line is a command that works here; what a comment says is prose."""
        for number, line in enumerate(self.shown.splitlines(), start=1):
            parts = COMMAND.fullmatch(line)
            command = parts["command"].strip() if parts else line
            for found in all_readings((parts and parts["comment"]) or "", self.project):
                yield Problem(self.element, found.sentence, found.shown, line=number)
            if command and (wrong := self.wrong(command)):
                yield Problem(self.element, wrong, command, line=number)

    def wrong(self, command: str) -> str | None:
        """What is wrong with one command."""
        for pattern, check in self.project.commands.items():
            if re.fullmatch(pattern, command):
                return check(self.project.root, command)
        return UNKNOWN

    def text(self) -> Iterator[Problem]:
        """Text is an included file that something else tests."""
        if self.source is None:
            return
        include = INCLUDE.fullmatch(self.source.rstrip("\n"))
        tested = tuple(self.project.tested.values())
        if include is None or not include["file"].startswith(tested) or ".." in include["file"]:
            folders = " or ".join(tested) or "a file that is tested"
            sentence = f"A {self.language} fence holds an include of {folders} and no more."
            yield Problem(self.element, sentence)


CHECKS: dict[str, Callable[[Listing], Iterator[Problem]]] = {
    "bash": Listing.commands,
    "markdown": Listing.text,
    "text": Listing.text,
    LANGUAGE: Listing.text,
}


def find(element: Tag, page: "Page") -> Listing | None:
    """A rendered block of a language that no other kind of claim reads."""
    if element.name != "div":
        return None
    classes = [str(name) for name in element.get_attribute_list("class") if name]
    shown = next((name[9:] for name in classes if name.startswith("language-")), None)
    if shown is None or "folded" in classes:
        return None
    fence = page.fence(element)
    language = fence.language if fence else shown
    if language in PAIRED:
        return None
    return Listing(element, language, fence.body if fence else None, page.project)
