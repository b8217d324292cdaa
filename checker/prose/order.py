"""Names that come in an order: a list of them in another order is wrong, whatever it is about.

Which names those are is the project's choice. A list counts if it holds all names of an order, one
after the other; in a fact, a run decides.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from ..project import Project
from .plain import FACT, UNSEEN, Plain, visible
from .wording import Finding

SENTENCE = "These names come in another order: {}."
BETWEEN = r"(?:,? (?:and|then) |, )(?:the |its )?"


@cache
def listed(order: tuple[str, ...]) -> re.Pattern[str]:
    """A list of as many names as an order has."""
    name = rf"\b(?:{'|'.join(map(re.escape, order))})\b"
    return re.compile(rf"{name}(?:{BETWEEN}{name}){{{len(order) - 1}}}", re.IGNORECASE)


def in_order(text: str, project: Project) -> Iterator[Finding]:
    """The lists of a text that hold the names of an order otherwise."""
    read = ""
    for order in chain.from_iterable(project.orders.values()):
        read = read or visible(re.sub(f"{FACT}{UNSEEN}", "", Plain(text).text))
        for match in listed(order).finditer(read):
            found = tuple(re.findall(rf"\b(?:{'|'.join(order)})\b", match[0].lower()))
            if set(found) == set(order) and found != order:
                yield Finding(match[0], SENTENCE.format(", ".join(order)))
