"""Subject: the words beside a fact and its expression speak of the same thing.

    It has `4`{ data-expr="rows" } rows. The length of `names` is `2`{ data-expr="len(names)" }.

Of the project's sizes, a size and the noun behind it; of the names that come in an order, the one
that a sentence, or a row of a table, names alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from bs4 import NavigableString, Tag
from markdown import Markdown

from ..claim import Claim, Problem
from ..code.code_names import used_in
from ..observation import Result

if TYPE_CHECKING:
    from ..page import Page

WHOLE = ["tr", "p", "li", "dd", "dt", "h1", "h2", "h3", "summary", "figcaption"]
NOUN = re.compile(r"\s+([a-z]+(?: steps)?)\b")


@dataclass(frozen=True)
class Subject(Claim):
    """A fact whose words name something, and whose expression something else."""

    element: Tag
    said: str
    meant: str

    @property
    def shown(self) -> str:
        """Both."""
        return f"{self.said}, {self.meant}"

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """It is wrong by standing there."""
        sentence = f"The words are about {self.said}, the expression is about {self.meant}."
        yield Problem(self.element, sentence, self.element.get_text())


def find(element: Tag, page: "Page") -> Subject | None:
    """A fact beside other words than its own."""
    if element.name != "code" or "data-expr" not in element.attrs:
        return None
    expression = str(element["data-expr"])
    behind = element.next_sibling
    if expression in page.project.sizes and isinstance(behind, NavigableString):
        noun = NOUN.match(str(behind))
        said = noun[1].replace(" ", "") if noun else expression
        if said in page.project.sizes and said != expression:
            return Subject(element, said, expression)
    ordered = {*chain.from_iterable(chain.from_iterable(page.project.orders.values()))}
    ordered -= {*page.project.sizes, *page.project.dimensions}
    meant = used_in(expression) & ordered
    named = alone(element) & ordered
    if meant and len(named) == 1 and not named & meant:
        return Subject(element, named.pop(), ", ".join(sorted(meant)))
    return None


def alone(element: Tag) -> set[str]:
    """The names in code type that stand in the same sentence, list item or row."""
    whole = element.find_parent(WHOLE)
    codes = whole.find_all("code") if isinstance(whole, Tag) else []
    return {code.get_text() for code in codes if "data-expr" not in code.attrs}


def show(markdown: Markdown) -> None:
    """Nothing to teach."""
