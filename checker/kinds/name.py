"""A name: inline code without an expression names something that exists, and claims no value.

It may be a name or a path of attributes, some of them in a row, a flag as it is passed (`return_state=True`),
a command or a file of the project, a piece of the page's code, "the `None`" of what it shows. All else needs `data-expr`.
"""

import builtins
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Claim, Problem
from ..code.pieces import is_piece
from ..observation import Exists, Found, Known, Names, Request, Result
from ..project import Project
from ..prose.naming import is_sign

if TYPE_CHECKING:
    from ..page import Page

NAME = r"[^\W\d]\w*(?:\.[^\W\d]\w*)*"
IDENTIFIER = re.compile(rf"(?<![\w.]){NAME}")
PLAIN = re.compile(rf"{NAME}(?:\(\)|=|(?:, {NAME})*)")
FLAG = re.compile(r"[^\W\d]\w*=(?:True|False|None|\"\w+\"|[^\W\d][\w.]*)")
CONSTANTS = {"True", "False", "None"}
BUILT_IN = frozenset(dir(builtins))
VALUE = "A value that nothing checks: add data-expr."
PIECE = "Code that this page does not run: make it a piece of the page's code, or add data-expr."


@dataclass(frozen=True)
class Name(Claim):
    """Inline code without `data-expr`, and the code of its page."""

    element: Tag
    project: Project
    pieces: frozenset[str]
    said: frozenset[str]

    @property
    def shown(self) -> str:
        """The text."""
        return " ".join(self.element.get_text().split())

    @property
    def paths(self) -> list[str]:
        """The names and paths in it."""
        return list(dict.fromkeys(IDENTIFIER.findall(self.shown)))

    def requests(self) -> Sequence[Request]:
        """The names that there are, and whether its paths lead somewhere."""
        if self.is_known_to_project():
            return []
        return [Names(), *(Exists(path) for path in self.paths if "." in path)]

    def is_known_to_project(self) -> bool:
        """Whether it is a command that the project checks, or one of its files."""
        text, root = self.shown, self.project.root
        if re.search(r"[./]", text) and (root / text).exists():
            return True
        return any(
            re.fullmatch(pattern, text) and check(root, text) is None
            for pattern, check in self.project.commands.items()
        )

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """Its form, then the first name that nobody knows."""
        if not seen:
            return
        known, *found = seen
        assert isinstance(known, Known)
        names = known.page | known.project | self.said | BUILT_IN
        leads = {
            request.path
            for request, result in zip(self.requests()[1:], found, strict=False)
            if isinstance(request, Exists) and isinstance(result, Found) and result.found
        }
        if self.shown in known.project and self.shown not in CONSTANTS:
            return
        if self.shown in CONSTANTS or self.is_shape():
            yield Problem(self.element, VALUE, self.shown)
        elif is_piece(self.shown, self.pieces):
            return
        elif not (PLAIN.fullmatch(self.shown) or FLAG.fullmatch(self.shown)):
            has_value = re.search(r"(?<!\w)\d|\(", self.shown)
            yield Problem(self.element, VALUE if has_value else PIECE, self.shown)
        else:
            yield from self.unknown(names, leads)

    def is_shape(self) -> bool:
        """Whether it lists axes and nothing else: so a shape is said, not a row of names."""
        axes = {axis.replace(" ", "_") for axis in self.project.dimensions} | {*self.project.sizes}
        return "," in self.shown and {*self.shown.split(", ")} <= axes

    def unknown(self, names: frozenset[str], leads: set[str]) -> Iterator[Problem]:
        """The first name that neither the page nor the project knows."""
        for path in self.paths:
            if path not in names and path not in leads:
                sentence = f"Neither the page nor its libraries know the name {path!r}."
                yield Problem(self.element, sentence, self.shown)
                return


def find(element: Tag, page: "Page") -> Name | None:
    """Inline code that is no fact."""
    if element.name != "code" or "data-expr" in element.attrs or element.find_parent("pre"):
        return None
    if page.claimed(element) or element.find_parent("details", class_="setup"):
        return None
    if is_sign(element, page.article):
        return None
    return Name(element, page.project, page.program.pieces, page.program.said)
