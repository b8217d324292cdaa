"""Names of which one stands where another could: words about one do not go with code about another.

    The cell state is `[0.1, 0.2]`{ data-expr="state_c[0]" }.

Two names that come in an order have each a role, and other names for it: those with the same reason
name the same two. Other alternatives (a mean, a median) are listed by the project.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ..project import Project
from .plain import FACT, UNSEEN, visible
from .wording import Finding

SENTENCE = "These two names are not of the same thing."
APART = "[ _-]?"
WHOLE = r"(?<!\w)(?:(?<!\.)|(?=\w\w))", r"(?!\w)"
PART = r"(?<![^\W_])", r"(?![^\W_])"
"""Where a name begins and ends: in an identifier, a part of it may be the name of an alternative."""

ASIDE = re.compile(
    r"(?:\A|, )(?:beside|besides|unlike|like|next to|compared (?:to|with)|instead of|without) [^,]*(?:,|\Z)"
    r"|\b(?:behind|before|in front of|next to|beside) (?:the|a|its) \w+(?: state)?\b",
    re.IGNORECASE,
)
"""What is only mentioned beside the subject of a sentence."""


MEANS = (
    r"(?: ?[:=(\u2013\u2014]| (?:is|are|holds?|means?|stands? for|is called))"
    r"(?: (?:the|a|an|its|all))?(?: [\w-]+)? "
)
"""What stands between a name and the words for it."""


class Roles(NamedTuple):
    """The names of each role, and where a name begins and ends."""

    names: tuple[tuple[str, ...], ...]
    edges: tuple[str, str]

    def found(self, text: str) -> dict[int, str]:
        """Which roles a text names, and how."""
        seen = [match[0] for match in pattern(self).finditer(text)]
        keys = [[key(name) for name in names] for names in self.names]
        return {
            role: name
            for name in reversed(seen)
            for role, known in enumerate(keys)
            if key(name) in known or key(name).removesuffix("s") in known
        }


def swapped(text: str, code: str, groups: Iterable[Roles]) -> tuple[str, str] | None:
    """The name in a text and that in its code that the other does not have, where it is one each."""
    read = ASIDE.sub("", visible(re.sub(f"{FACT}{UNSEEN}", "", text)))
    for roles in groups:
        said, meant = roles.found(read), roles.found(code)
        apart = said.keys() - meant.keys(), meant.keys() - said.keys()
        if len(apart[0]) == len(apart[1]) == 1:
            return said[apart[0].pop()], meant[apart[1].pop()]
    return None


def mistaken(text: str, project: Project) -> Iterator[Finding]:
    """Where a text says that a name is what another name is for: "`state_h` is the cell state"."""
    read = " ".join(visible(text).split())
    for roles in in_pairs(project):
        name = pattern(roles).pattern
        for match in re.finditer(
            rf"({name})(?:{MEANS}((?:\w+\.)*{name})(?=[.,;:)]|\Z)| ({name})\b)",
            read,
            re.IGNORECASE,
        ):
            one, other = match[1], match[2] or match[3]
            said, meant = roles.found(one), roles.found(other)
            if said.keys() != meant.keys() and is_code(one) != is_code(other):
                yield Finding(match[0], SENTENCE)


def is_code(name: str) -> bool:
    """Whether a name is written as code has it."""
    return "_" in name or "." in name


def alternatives(project: Project) -> list[Roles]:
    """Those that a project lists as such."""
    return [Roles(tuple((name,) for name in names), PART) for names in project.alternatives]


def in_pairs(project: Project) -> list[Roles]:
    """Those of two names in an order, and of the symbols that the project explains."""
    found = [Roles(tuple(project.symbols.items()), WHOLE)] if project.symbols else []
    for names in project.orders.values():
        two = [order for order in names if len(order) == 2]
        if two:
            found.append(Roles(tuple(zip(*two, strict=True)), WHOLE))
    return found


def groups(project: Project) -> list[Roles]:
    """All roles that names have in a project."""
    return alternatives(project) + in_pairs(project)


@cache
def pattern(roles: Roles) -> re.Pattern[str]:
    """Any name, the longer ones first: however it is spelt, in the plural too."""
    longest = sorted({name for names in roles.names for name in names}, key=len, reverse=True)
    spelt = (re.sub("(?<=[a-z])(?=[A-Z])|[ _-]", APART, name) for name in longest)
    before, after = roles.edges
    return re.compile(rf"{before}(?:{'|'.join(spelt)})(?:(?<=\w\w)s)?{after}", re.IGNORECASE)


def key(name: str) -> str:
    """A name however it is spelt."""
    return re.sub("[ _-]", "", name.lower())
