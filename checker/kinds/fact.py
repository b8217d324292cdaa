"""A fact: inline code with `data-expr` shows what its expression yields.

    `(2, 3, 4)`{ data-expr="sequence.shape" }

A shape in symbols is a fact too: both sides are evaluated with the page's sizes. The attribute
stays in the HTML, so that a reader can see which expression the value came from.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from bs4 import Tag
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ..claim import Claim, Correction, Problem
from ..code.repeating import chooses, repeats
from ..code.unprinted import comments
from ..observation import Evaluate, Result, Value
from ..values.rounding import round_text, shows
from ..values.symbols import form, same

if TYPE_CHECKING:
    from ..page import Page

CANNOT_EVALUATE = "The expression of this fact does not evaluate."
REPEATS = "The fact repeats its own expression: such a check cannot fail."
COMMENTED = "The expression of this fact has a comment, which nothing reads: leave it out."
CHOOSES = (
    "The expression of this fact chooses what it computes: what it leaves aside proves nothing."
)
CANNOT_FAIL = "Part of this fact stays the same whatever the page computes: it cannot fail."


@dataclass(frozen=True)
class Fact(Claim):
    """Inline code, and the expression that it comes from."""

    element: Tag

    @property
    def text(self) -> str:
        """What is shown."""
        return " ".join(self.element.get_text().split())

    @property
    def expression(self) -> str:
        """What yields it."""
        return str(self.element["data-expr"])

    @property
    def shown(self) -> str:
        """Text and expression, as a reader gets both."""
        return f"{self.text} from {self.expression}"

    def requests(self) -> Sequence[Evaluate]:
        """Its expression."""
        return [Evaluate(self.expression)]

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """The shown text against the value; or why the expression proves nothing."""
        (value,) = seen
        assert isinstance(value, Value)
        if value.error:
            yield Problem(self.element, CANNOT_EVALUATE, self.expression, value.error)
        elif any(comments(self.expression)):
            yield Problem(self.element, COMMENTED, self.expression)
        elif repeats(self.expression, self.text):
            yield Problem(self.element, REPEATS, self.expression)
        elif chooses(self.expression):
            yield Problem(self.element, CHOOSES, self.expression)
        elif not holds(self.text, value):
            sentence = "The fact is wrong."
            yield Problem(self.element, sentence, self.text, value.text, self.expression)
        elif value.fixed:
            stays = ", ".join(value.fixed)
            yield Problem(
                self.element, CANNOT_FAIL, self.text, f"{stays} never moves", self.expression
            )

    def correct(self, seen: Sequence[Result]) -> Iterator[Correction]:
        """The value in place of the shown text, to as many digits."""
        (value,) = seen
        assert isinstance(value, Value)
        if not value.error and not holds(self.text, value):
            text = round_text(self.text, value.text)
            changes = "" if form(text) == form(self.text) else f"{self.text} became {text}"
            yield Correction(self.element, text, changes=changes)


def find(element: Tag, page: "Page") -> Fact | None:
    """Inline code with an expression."""
    is_fact = element.name == "code" and "data-expr" in element.attrs
    return Fact(element) if is_fact else None


def holds(shown: str, value: Value) -> bool:
    """Whether the text is the value, rounded, or in symbols that have the same value."""
    return shows(shown, value.text) or same(shown, value.literal, value.names)


class Reachable(Treeprocessor):
    """Lets the keyboard reach every fact, so that its expression can be read."""

    def run(self, root: Element) -> None:
        """Mark the facts of one page."""
        for code in root.iter("code"):
            if "data-expr" in code.attrib:
                code.set("tabindex", "0")


def show(markdown: Markdown) -> None:
    """Register what the notation needs."""
    markdown.treeprocessors.register(Reachable(markdown), "checker-facts", 0)
