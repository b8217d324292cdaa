"""What a text says in words and digits that only a run could tell: numbers, counts, orders, shapes.

A text is what a reader reads, with what is checked and names in code type set apart (`plain.py`).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .axes import SIGN, shapes
from .counting import SINGLE_LETTERS, Counting
from .plain import FACT, NAME, UNSEEN, Plain
from .project import Project

SEEN = "\ue002"

NUMBER = "A number that nothing checks: make it a fact with data-expr, or leave it out."
COUNT = "A count that nothing checks: make the number a fact with data-expr."
PLACE = "A place in an order that nothing checks: say it by name, or show the order."
SHAPE = "A shape that nothing checks: make it inline code with data-expr."
ORDER = "An order that nothing checks: show it as code and output, or as a fact with data-expr."

# A text without any of these says nothing of the kind: most are passed over quickly.
HINT = re.compile(
    rf"\d|[IVX]{{2}}|[(\[{{\u27e8<,{SIGN}]|-by-| by | x | times|shape|zero|one|two|th|six|seven|nine|t[ey]"
    r"|dozen|pair|coupl|tri|quart|quin|handful|score|hundred|illion|ten|fi|four|half|twi|doubl"
    r"|single|sole|lone|only|first|second|penult|last|number|n[or]\.|eleven|eight",
    re.IGNORECASE,
)


class Finding(NamedTuple):
    """What a text says, as it stands there, and the sentence that refuses it."""

    shown: str
    sentence: str


class Patterns(NamedTuple):
    """The patterns of one project: what is refused, and what makes an exempted number a count."""

    refused: tuple[tuple[str, re.Pattern[str]], ...]
    counted: re.Pattern[str]


@cache
def patterns(countable: tuple[str, ...], dimensions: tuple[str, ...]) -> Patterns:
    """What is looked for, each in what those before it have left."""
    counting = Counting(countable, f"(?:{NAME}{UNSEEN})")
    refused = [
        (SHAPE, re.compile(shapes(dimensions, f"[{FACT}{NAME}]{UNSEEN}"), re.IGNORECASE)),
        (COUNT, re.compile(counting.counts, re.IGNORECASE)),
        (PLACE, re.compile(counting.places, re.IGNORECASE)),
        (NUMBER, re.compile(r"(?<![\w#])[-+\u2212]?\d+(?:[.,:/]\d+)*|\d+")),
        (COUNT, re.compile(counting.letters)),
        (ORDER, re.compile(SINGLE_LETTERS)),
    ]
    return Patterns(tuple(refused), re.compile(counting.follows, re.IGNORECASE))


@cache
def exemptions(found: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The project's patterns, ready for use."""
    return tuple(map(re.compile, found))


def unchecked(shown: str, project: Project) -> Iterator[Finding]:
    """All that a text says in numbers, counts, orders and shapes, but what the project exempts."""
    plain = Plain(shown)
    text = plain.text
    if not HINT.search(text):
        return
    known = patterns(project.countable, project.dimensions)
    for pattern in exemptions(tuple(project.not_facts.values())):
        for match in pattern.finditer(text):
            if not known.counted.match(text, match.end()):
                text = blank(text, *match.span())
    for sentence, pattern in known.refused:
        for match in pattern.finditer(text):
            yield Finding(plain.shown(*match.span()), sentence)
            text = blank(text, *match.span())


def blank(text: str, start: int, end: int) -> str:
    """The text with a part that later patterns do not see; every place stays."""
    return text[:start] + SEEN * (end - start) + text[end:]
