"""Equal: where a sentence says that one name is another, or is not, both have such values.

    `top` is the same as `largest`; `top` differs from `numbers[0]`.

Both are names that the page gives values to, in code type, or parts of these.
"""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

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
    r"(?:(?:is|holds|has|repeats)(?: just)? )?"
    r"(?:(?:the same (?:tensor |array |values? |numbers? )?as|equal to|identical to|a copy of|equals|the values? (?:of|in)) )"
)
FORM = re.compile(
    rf"(?:\A|[.,;:] |\b(?:so|that|here|then|and|but) ){NAME}(?P<one>{UNSEEN}) "
    rf"(?:(?P<no>differs from |is not (?:{AGREES})?)|(?:is |{AGREES}))"
    rf"{NAME}(?P<other>{UNSEEN})(?=[.,;:)]| (?:and|but|here|too)\b|\Z)",
    re.IGNORECASE,
)
SENTENCE = "The value of {} is {}that of {}."
UNCOMPARED = "The values of {} and {} cannot be compared: show in code what holds, or as a fact."


class Pair(NamedTuple):
    """Two expressions, and whether they are said to have one value."""

    one: str
    other: str
    agrees: bool


@dataclass(frozen=True)
class Equal(Claim):
    """Pairs of expressions, and whether each is said to have one value."""

    element: Tag
    pairs: tuple[Pair, ...]

    @property
    def results(self) -> Sequence[Tag]:
        """No element shows a value."""
        return ()

    @property
    def shown(self) -> str:
        """All names."""
        return "; ".join(f"{one}, {other}" for one, other, _ in self.pairs)

    def requests(self) -> Sequence[Evaluate]:
        """All values."""
        return [Evaluate(name, once=True) for one, other, _ in self.pairs for name in (one, other)]

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """They part, or agree, against what is said; or one of them is nothing to compare."""
        values = [plain(result) for result in seen if isinstance(result, Value)]
        each = zip(values[::2], values[1::2], strict=True)
        for (one, other, agrees), both in zip(self.pairs, each, strict=True):
            if None in both:
                yield Problem(self.element, UNCOMPARED.format(one, other), one)
            elif (difference(*both) == "") != agrees:
                sentence = SENTENCE.format(one, "not " if agrees else "", other)
                yield Problem(self.element, sentence, one)


def plain(value: Value) -> object:
    """A value as it was recorded; None where there is none."""
    try:
        return None if value.error or value.stopped else ast.literal_eval(value.literal)
    except (SyntaxError, ValueError):
        return None


def find(element: Tag, page: "Page") -> Equal | None:
    """A block with text that holds names of the page against others."""
    pairs = tuple(
        Pair(visible(match["one"]), visible(match["other"]), not match["no"])
        for text in texts(element, page.project.dimensions)
        for match in compared(text, page)
    )
    return Equal(element, pairs) if pairs else None


def compared(text: str, page: "Page") -> Iterator[re.Match[str]]:
    """Where a text compares two names that the page gives values to."""
    for match in FORM.finditer(Plain(text).text):
        names = used_in(visible(match["one"])), used_in(visible(match["other"]))
        if all(names) and set().union(*names) <= page.program.values:
            yield match


def without_compared(text: str, page: "Page") -> str:
    """A text without such comparisons: what else its sentences say is left to be judged."""
    for match in compared(text, page):
        text = " ".join(text.split()).replace(match[0], f"{match[0][:1]} it is so")
    return text
