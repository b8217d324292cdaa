"""Subject: the words beside a fact and its expression speak of the same thing.

    `names` have a length of `2`{ data-expr="len(names)" }.

A fact is about the name whose value a sentence says it is, or that stands at the head of its row or
column. Of names that come in an order, and of alternatives, the expression has to have that one, or
another name for it. Of others that the page gives a value to, that one would have to give the same.
Of a class, it must not have a neighbour's instead.
"""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Claim, Problem
from ..code.code_names import used_in
from ..code.origin import traced
from ..observation import Evaluate, Result, Value
from ..prose.flags import not_set, set_otherwise
from ..prose.naming import class_of, clause_of, heads_of, name_of, sentence_of
from ..prose.returned import not_returned
from ..prose.roles import alternatives, groups, swapped
from .fact import holds

if TYPE_CHECKING:
    from ..page import Page

SENTENCE = "The words are about {}, the expression is about {}."
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Subject(Claim):
    """A fact whose words name something, and whose expression something else.

    `instead` is the expression with what the words name: it may give the same.
    """

    element: Tag
    said: str
    meant: str
    instead: str = ""

    @property
    def results(self) -> Sequence[Tag]:
        """None of its own: the value is the fact's."""
        return ()

    @property
    def shown(self) -> str:
        """Both."""
        return f"{self.said}, {self.meant}"

    def requests(self) -> Sequence[Evaluate]:
        """What the words are about, if that could give the same."""
        return [Evaluate(self.instead, once=True)] if self.instead else []

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """It is wrong by standing there, unless the other gives the same, or nothing."""
        text = " ".join(self.element.get_text().split())
        for value in seen:
            assert isinstance(value, Value)
            if value.error or value.stopped or holds(text, value):
                return
        yield Problem(self.element, SENTENCE.format(self.said, self.meant), text)


def find(element: Tag, page: "Page") -> Subject | None:
    """A fact beside other words than its own."""
    if element.name != "code" or "data-expr" not in element.attrs:
        return None
    expression, sizes = str(element["data-expr"]), {*page.project.sizes}
    ordered = {*chain.from_iterable(chain.from_iterable(page.project.orders.values()))} - sizes
    said, used = name_of(element), used_in(expression)
    if said in ordered - used and used & ordered:
        return Subject(element, said, ", ".join(sorted(used & ordered)))
    values = page.program.values
    if said in values - used and len(used & values) == 1:
        (meant,) = used & values
        return Subject(element, said, meant, renamed(expression, meant, said))
    axes = page.project.dimensions
    beside = (sentence_of(element, axes), clause_of(element, axes), *heads_of(element))
    made = traced(expression, page.program.origins)
    for text in beside:
        found = swapped(text, expression, groups(page.project))
        found = found or swapped(text, made, alternatives(page.project))
        if found := found or not_returned(text, made, alternatives(page.project)):
            return Subject(element, *found)
    for text in heads_of(element):
        if found := set_otherwise(text, made) or not_set(text, made):
            return Subject(element, *found)
    return other_class(element, expression)


def other_class(element: Tag, expression: str) -> Subject | None:
    """A fact about a class whose expression names one that stands beside it."""
    said, beside = class_of(element)
    words = {word.lower() for word in WORD.findall(expression)}
    if said and said.lower() not in words:
        for other in sorted(beside - {said}):
            if other.lower() in words:
                return Subject(element, said, other)
    return None


def renamed(expression: str, name: str, other: str) -> str:
    """An expression with another name in place of one."""
    tree = ast.parse(expression, mode="eval")
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == name:
            node.id = other
    return ast.unparse(tree)
