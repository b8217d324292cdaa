"""A figure: a drawing of what the page computed, in a file of its own, embedded by an include line.

    --8<-- "concepts/return_state-tensors.html"

The root of the file says which drawing it is (`data-draw`) and of what (`data-expr`). The project
draws (`Project.draw`); the page has to show that drawing, character by character.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Claim, NewFile, Problem
from ..figures import as_read, drawing, first_difference, home, relative, slips
from ..observation import Evaluate, Result, Value
from ..project import Project

if TYPE_CHECKING:
    from ..page import Page

HOMELESS = "This figure is typed into the page: keep it in a file of its own, and include that."
FREE = "Part of this figure stays the same whatever the page computes: it cannot fail."


@dataclass(frozen=True)
class Figure(Claim):
    """A drawing on a page, and its file, which is unknown when a built page is read back."""

    element: Tag
    project: Project
    path: Path | None
    typed: bool
    text: str

    @property
    def shown(self) -> str:
        """The drawing, and what it is of."""
        return self.text

    @property
    def expression(self) -> str:
        """What it is drawn from."""
        return str(self.element.get("data-expr", ""))

    def requests(self) -> Sequence[Evaluate]:
        """The value that it shows."""
        return [Evaluate(self.expression)]

    def drawn(self, value: Value) -> str:
        """The drawing as it should be; ValueError where there is none."""
        if value.error:
            raise ValueError(value.error)
        if self.project.draw is None:
            raise ValueError("the project's settings have no function that draws")
        if not value.literal:
            raise ValueError(f"{self.expression} is no plain value: {value.text}")
        name = str(self.element.get("data-draw", ""))
        return drawing(self.project.draw, self.project.root, name, self.expression, value.literal)

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """Where the drawing on the page first differs from the drawing of the page's values."""
        (value,) = seen
        assert isinstance(value, Value)
        if self.typed:
            yield Problem(self.element, HOMELESS, self.expression)
            return
        name = relative(self.path, self.project.root)
        try:
            drawn = self.drawn(value)
        except Exception as error:  # noqa: BLE001 - what draws is the project's, and may raise anything
            sentence = f"{name} cannot be drawn."
            yield Problem(self.element, sentence, self.expression, str(error))
            return
        pair = (self.file, drawn) if self.file else (self.text, as_read(drawn))
        if difference := first_difference(*pair):
            number, shown, real = difference
            sentence = "The drawing is not the one of the page's values."
            yield Problem(self.element, sentence, shown, real, f"{name}:{number}")
        elif self.text != as_read(drawn):
            sentence = f"The page does not show {name} as it is in the file."
            yield Problem(self.element, sentence)
        elif value.fixed:
            stays = ", ".join(value.fixed)
            yield Problem(self.element, FREE, self.expression, f"{stays} never moves", name)

    @property
    def file(self) -> str:
        """What the file holds, or "" where it is not known."""
        return self.path.read_text(encoding="utf-8") if self.path else ""

    def correct(self, seen: Sequence[Result]) -> Iterator[NewFile]:
        """The file, drawn anew."""
        (value,) = seen
        if self.path is None or not isinstance(value, Value) or value.error:
            return
        drawn = self.drawn(value)
        if self.file != drawn:
            yield NewFile(self.path, drawn)

    def mutants(self) -> Iterator["Figure"]:
        """Other digits, labels, names and colours, and two of them exchanged."""
        for text in slips(self.text):
            yield replace(self, path=None, text=text)


def find(element: Tag, page: "Page") -> Figure | None:
    """The root of a drawing."""
    if "data-draw" not in element.attrs:
        return None
    text = as_read(str(element))
    path = home(page, element)
    return Figure(element, page.project, path, path is None and bool(page.text), text)
