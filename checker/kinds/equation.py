"""An equation: a line of a `math` fence is Python, typeset from what is evaluated.

    h_t = o_t * tanh(c_t)

Both sides are evaluated where the fence stands and agree to the precision of float32. One that
agrees whatever its arrays are (`h_t = h_t`) is refused: it says nothing. So is one whose arrays let
a wrong version of it hold as well: where the forget gate equals the input gate, they can be exchanged.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bs4 import Tag
from markdown import Markdown
from pymdownx.superfences import SuperFencesCodeExtension, default_validator

from ..claim import Claim, Problem
from ..math.conditions import comparisons, conditions
from ..math.equations import fence, line_of, parsed, sides, structure, typeset
from ..math.slips import slips
from ..math.typeset import Unreadable
from ..observation import Evaluate, Result, Value

if TYPE_CHECKING:
    from ..page import Page

PARTED = "The equation that is shown is not the one that is evaluated."
FALSE = "The equation does not hold."
FREE = "The equation holds whatever the page computes: it says nothing."
OTHERS = "With the page's numbers a wrong equation holds as well: show this one with numbers that tell them apart."
NO_VALUE = "The equation cannot be evaluated with the page's names."


@dataclass(frozen=True)
class Equation(Claim):
    """One display equation; its Python stands in the alternative text.

    `block` is the fence that holds it, `line` its line there; `slips` are wrong versions of it.
    """

    element: Tag
    block: Tag
    line: int = 0
    slips: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The equation in Python."""
        return str(self.element["alttext"])

    @property
    def unreadable(self) -> str:
        """Why it cannot be typeset, or ""."""
        try:
            typeset(self.shown)
        except Unreadable as error:
            return str(error)
        return ""

    def requests(self) -> Sequence[Evaluate]:
        """Whether both sides agree, and where they part; whether a slip holds, too."""
        if self.unreadable:
            return []
        both = sides(self.shown)
        agrees, *others = *comparisons(both, self.slips), *conditions(*both)
        return [Evaluate(agrees), *(Evaluate(each, once=True) for each in others)]

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """Why it cannot be read, or what does not hold, or why it says nothing."""
        if self.unreadable:
            yield self.problem(f"This equation cannot be read. {self.unreadable}")
            return
        agrees, parts, held, *others = (value for value in seen if isinstance(value, Value))
        broken = (
            sentence
            for value, sentence in zip(others, conditions(*sides(self.shown)).values(), strict=True)
            if value.text != "True"
        )
        if structure(self.element) != structure(parsed(typeset(self.shown))):
            yield self.problem(PARTED)
        elif agrees.error:
            yield self.problem(NO_VALUE, agrees.error)
        elif agrees.text != "True":
            yield self.problem(FALSE, parts.text)
        elif sentence := next(broken, ""):
            yield self.problem(sentence)
        elif "True" in agrees.fixed:
            yield self.problem(FREE)
        elif held.text != "None":
            yield self.problem(OTHERS, self.slips[int(held.text)])

    def problem(self, sentence: str, real: str | None = None) -> Problem:
        """A fault of this line."""
        return Problem(self.block, sentence, self.shown, real, line=self.line + 1)

    def mutants(self) -> Iterator["Equation"]:
        """Slips of a writer, each evaluated anew: names, signs, terms, factors."""
        for slip in self.slips:
            yield replace(self, element=parsed(typeset(slip)), slips=())


def find(element: Tag, page: "Page") -> Equation | None:
    """A display equation with an alternative text."""
    if element.name != "math" or "alttext" not in element.attrs:
        return None
    block = element.find_parent("div", class_="language-math")
    if block is None:
        return Equation(element, element)
    line = line_of(element, block, source.body if (source := page.fence(block)) else "")
    return Equation(element, block, line, slips(str(element["alttext"]), page.program.values))


def show(markdown: Markdown) -> None:
    """Register the fence; this extension has to be listed after pymdownx.superfences."""
    for extension in markdown.registeredExtensions:
        if isinstance(extension, SuperFencesCodeExtension):
            extension.extend_super_fences("math", fence, default_validator, None)
