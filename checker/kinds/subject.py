"""Subject: the words beside a fact and its expression speak of the same thing.

    It has `4`{ data-expr="rows" } rows. `names` has a length of `2`{ data-expr="len(names)" }.

Of the project's sizes, a size and the noun behind it; of the names that come in an order, the one
whose value a sentence says, or that stands at the head of a row.
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

SAID = re.compile(
    r"\s+(?:is|are|has|have|gives|holds)(?: (?:a|an|the|of|shape|dtype|size|length|number|axes))*\s+"
)
"""What stands between a name and its value."""
JOINED = re.compile(r"(?:,|\b(?:and|or|nor|than|as|like|unlike)) $", re.IGNORECASE)
"""What puts a name behind others, or beside them."""
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
    expression, sizes = str(element["data-expr"]), page.project.sizes
    behind = element.next_sibling
    if expression in sizes and isinstance(behind, NavigableString):
        noun = NOUN.match(str(behind))
        said = noun[1].replace(" ", "") if noun else expression
        if said in sizes and said != expression:
            return Subject(element, said, expression)
    ordered = {*chain.from_iterable(chain.from_iterable(page.project.orders.values()))} - {*sizes}
    said, meant = name_of(element), used_in(expression) & ordered
    if meant and said in ordered - meant:
        return Subject(element, said, ", ".join(sorted(meant)))
    return None


def name_of(element: Tag) -> str:
    """The name in code type whose value a fact is said to be: in front of it, or of its row."""
    cell = element.parent
    if isinstance(cell, Tag) and cell.name == "td" and isinstance(row := cell.parent, Tag):
        head = row.find(["td", "th"])
        codes = head.find_all("code") if isinstance(head, Tag) and head is not cell else []
        return codes[0].get_text() if len(codes) == 1 else ""
    between = element.previous_sibling
    name = between.previous_sibling if isinstance(between, NavigableString) else None
    if not (isinstance(name, Tag) and name.name == "code" and SAID.fullmatch(str(between))):
        return ""
    among_others = JOINED.search(str(name.previous_sibling or ""))
    return "" if among_others else name.get_text()


def show(markdown: Markdown) -> None:
    """Nothing to teach."""
