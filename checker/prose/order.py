"""Names that come in an order: a list of them in another order is wrong, whatever it is about.

Which names those are is the project's choice. A list counts if it holds all names of an order, one
after the other; what says that one comes before another needs those two. In a fact, a run decides.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from ..project import Project
from .general import sentences
from .plain import FACT, UNSEEN, Plain, visible
from .wording import SEEN, Finding

SENTENCE = "These names come in another order: {}."
SIGN = "[,;/|&>\u2192]"
WHICH = r"(?:the |its |a )?(?:final |last |new |old )?"
LAST = r"(?:then |finally |lastly |last |at last |at the end )?"
BETWEEN = rf"(?: ?{SIGN} ?(?:and )?{LAST}| (?:and|then|and then) {LAST}){WHICH}"
VERB = (
    r"(?:(?:always |directly )?(?:comes?|stands?|goes|(?:is|are)(?: returned| given| listed)?) )?"
)
NEXT = r"(?:directly |right |immediately )?"
EACH = r"(?:per|for each|for every)"
"""What says which axis the rows or columns of a matrix belong to: the rows to the one in front."""
ADJACENT = re.compile(r"\b(?:directly|right|immediately) (?:before|ahead|in front|after|behind)\b")
PLACED = {
    1: rf"{VERB}{NEXT}(?:before|ahead of|in front of|(?:to the )?left of)|precedes?|is followed by|and then"
    r"|(?:comes? |is )?first,(?: and)?(?: then)?",
    -1: rf"{VERB}{NEXT}(?:after|behind|(?:to the )?right of)|follows",
}
"""How a name is said to come before another, and behind it."""
DENIED = re.compile(
    r"\b(?:wrong|swap(?:s|ped)?|exchanged?|turned|reversed|instead of|rather than|(?:an)?other order|do not|don't)\b",
    re.IGNORECASE,
)
"""What says that an order is not so."""


@cache
def names(order: tuple[str, ...]) -> str:
    """The pattern of one name of an order, the longer ones first."""
    longest = sorted(order, key=len, reverse=True)
    return "|".join(re.sub(r"_|\\ ", "[ _-]", re.escape(name)) for name in longest)


@cache
def single(order: tuple[str, ...]) -> re.Pattern[str]:
    """One name of an order."""
    return re.compile(rf"(?<![\w.])(?:{names(order)})\b", re.IGNORECASE)


@cache
def listed(order: tuple[str, ...]) -> re.Pattern[str]:
    """A list of as many names as an order has."""
    name = single(order).pattern
    return re.compile(rf"{name}(?:{BETWEEN}{name}){{{len(order) - 1}}}", re.IGNORECASE)


@cache
def placed(order: tuple[str, ...]) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """One name said to come before another, and behind it."""
    name = rf"(?<![\w.])({names(order)})\b"
    rows, columns = (rf"\b{part}s? {EACH} ({names(order)})\b" for part in ("row", "column"))
    said = [(sign, rf"{name} (?:{said}) {WHICH}{name}") for sign, said in PLACED.items()]
    seen = [(1, f"{rows}[^.;]*?{columns}"), (-1, f"{columns}[^.;]*?{rows}")]
    return tuple((sign, re.compile(each, re.IGNORECASE)) for sign, each in said + seen)


def in_order(text: str, project: Project) -> Iterator[Finding]:
    """The lists of a text that hold the names of an order otherwise, and what says so of two."""
    read = ""
    for order in chain.from_iterable(project.orders.values()):
        read = read or asserted(visible(re.sub(f"{FACT}{UNSEEN}", "", Plain(text).text)))
        for wrong in dict.fromkeys(disordered(read, order)):
            yield Finding(wrong, SENTENCE.format(", ".join(order)))
            read = read.replace(wrong, SEEN * len(wrong))


def asserted(text: str) -> str:
    """A text without the sentences that warn of another order; never empty."""
    return ". ".join(each for each in sentences(text) if not DENIED.search(each)) or SEEN


def disordered(text: str, order: tuple[str, ...]) -> Iterator[str]:
    """What a text says against an order."""
    rank = {plain(name): place for place, name in enumerate(order)}
    for match in listed(order).finditer(text):
        found = [rank[plain(name[0])] for name in single(order).finditer(match[0])]
        if sorted(found) == list(range(len(order))) != found:
            yield match[0]
    for sign, pattern in placed(order):
        for match in pattern.finditer(text):
            apart = sign * (rank[plain(match[2])] - rank[plain(match[1])])
            if apart < 0 or (apart > 1 and ADJACENT.search(match[0])):
                yield match[0]


def plain(name: str) -> str:
    """A name however it is spelt."""
    return re.sub("[ _-]", "_", name.lower())
