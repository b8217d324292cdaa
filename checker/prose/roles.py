"""Two names that come in an order have each a role, and other names for it: a fact is about one role.

    The cell state is `[0.1, 0.2]`{ data-expr="state_c[0]" }.

The pairs of names are the project's; those with the same reason name the same two roles.
"""

import re
from functools import cache

from ..project import Project
from .order import plain
from .plain import FACT, UNSEEN, visible

Pair = tuple[frozenset[str], frozenset[str]]


def pairs(project: Project) -> list[Pair]:
    """The names of each two roles, as an identifier has them."""
    found = []
    for names in project.orders.values():
        two = [order for order in names if len(order) == 2]
        if two:
            first, second = (frozenset(plain(order[place]) for order in two) for place in (0, 1))
            found.append((first, second))
    return found


def swapped(sentence: str, expression: str, project: Project) -> tuple[str, str] | None:
    """The name in a sentence and that in its expression, where these are of the other role."""
    read = visible(re.sub(f"{FACT}{UNSEEN}", "", sentence))
    for pair in pairs(project):
        said, meant = (names_in(text, pair) for text in (read, expression))
        for role, other in (pair, pair[::-1]):
            if said and meant and said <= role and meant <= other:
                return min(said), min(meant)
    return None


def names_in(text: str, pair: Pair) -> frozenset[str]:
    """Which names of two roles a text has."""
    return frozenset(plain(name) for name in pattern(pair).findall(text))


@cache
def pattern(pair: Pair) -> re.Pattern[str]:
    """Any name of two roles, the longer ones first: however it is spelt, in the plural too."""
    longest = sorted(pair[0] | pair[1], key=len, reverse=True)
    names = "|".join(re.escape(name).replace("_", "[ _-]") for name in longest)
    return re.compile(rf"(?<![\w.])({names})(?:(?<=\w\w)s)?(?!\w)", re.IGNORECASE)
