"""Equal: where a sentence says that one name is another, or is not, both have such values.

    `top` is the same as `largest`; `top` differs from `numbers[0]`.

Both are names that the page gives values to, in code type, or parts of these.
"""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Claim, Problem
from ..code.code_names import used_in
from ..observation import Evaluate, Result, Value
from ..prose.plain import NAME, UNSEEN, Plain, visible
from ..prose.text import texts
from ..values.agreement import difference

if TYPE_CHECKING:
    from ..page import Page

AGREES = (
    r"(?:(?:is|holds|has|repeats)(?: exactly| just| always)? )?"
    r"(?:(?:the same (?:tensor |array |values? |numbers? )?as|equal to|identical to|a copy of|equals|the values? (?:of|in)) )"
)
FORM = re.compile(
    rf"(?:\A|[.,;:] |\b(?:so|that|here|then|and|but) ){NAME}(?P<one>{UNSEEN}) (?:(?P<no>differs from |is not (?:{AGREES})?)|(?:is |{AGREES}))"
    rf"{NAME}(?P<other>{UNSEEN})(?=[.,;:)]| (?:and|but|here|too)\b|\Z)",
    re.IGNORECASE,
)
SENTENCE = "The value of {} is {}that of {}."


@dataclass(frozen=True)
class Equal(Claim):
    """Two expressions, and whether they are said to have one value."""

    element: Tag
    one: str
    other: str
    agrees: bool

    @property
    def results(self) -> Sequence[Tag]:
        """No element shows a value."""
        return ()

    @property
    def shown(self) -> str:
        """Both."""
        return f"{self.one}, {self.other}"

    def requests(self) -> Sequence[Evaluate]:
        """Both values."""
        return [Evaluate(self.one), Evaluate(self.other)]

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """They part, or agree, against what is said; an expression that fails says nothing."""
        values = [plain(result) for result in seen if isinstance(result, Value)]
        if None in values or (difference(*values) == "") == self.agrees:
            return
        sentence = SENTENCE.format(self.one, "not " if self.agrees else "", self.other)
        yield Problem(self.element, sentence, self.one)


def plain(value: Value) -> object:
    """A value as it was recorded; None where there is none."""
    try:
        return None if value.error or value.stopped else ast.literal_eval(value.literal)
    except (SyntaxError, ValueError):
        return None


def find(element: Tag, page: "Page") -> Equal | None:
    """A block with text that holds one name of the page against another."""
    for text in texts(element, page.project.dimensions):
        for match in FORM.finditer(Plain(text).text):
            one, other = visible(match["one"]), visible(match["other"])
            names = used_in(one), used_in(other)
            if all(names) and set().union(*names) <= page.program.values:
                return Equal(element, one, other, not match["no"])
    return None
