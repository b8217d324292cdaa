"""What a text says in words and digits that only a run could tell: numbers, counts, orders, shapes.

A text is what a reader reads, with what is checked and names in code type set apart (`plain.py`).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..project import Project
from . import numbers as n
from .axes import SIGN, shapes
from .beside import OTHERWISE
from .counting import SINGLE_LETTERS, Counting
from .defaults import defaults
from .equations import EQUAL, equations
from .plain import FACT, NAME, UNSEEN, Plain

SEEN = "\ue002"

NUMBER = "A number that nothing checks: make it a fact with data-expr, or leave it out."
COUNT = "A count that nothing checks: make the number a fact with data-expr."
PLACE = "A place in an order that nothing checks: say it by name, or show the order."
SHAPE = "A shape that nothing checks: make it inline code with data-expr."
DEFAULT = "A default that nothing checks: show it as a fact with data-expr."
EQUATION = "An equation that nothing checks: write it as a math block, or make it a fact."
TRUTH = "An answer that nothing checks: make it a fact with data-expr."
CHANGED = "The words beside this fact make another value of it: put them into its expression."
ORDER = "An order that nothing checks: show it as code and output, or as a fact with data-expr."

# A text without a hint says nothing of the kind: most texts are passed over quickly.
SHAPED = re.compile(
    rf"[(\[{{\u27e8<{SIGN},]|\b(?:by|x|times|shapes?|axes|dimensions)\b", re.IGNORECASE
)
COUNTED = re.compile(
    rf"\b(?:{n.TEN}|{n.UNIT}|{n.TEEN}|{n.LARGE}|dozen|zero|one|single|sole|lone|only|pair|couple"
    r"|trio|triple|quart|quintet|handful|score|half|less|fewer|duo|triad|tetrad|octet|quintuple"
    r"|an? (?:third|fifth|tenth)|twice|thrice|double"
    r"|tripl|quadrupl|doubl|halv)",
    re.IGNORECASE,
)
PLACED = re.compile(
    rf"\b(?:{n.ORDINAL}|(?:{n.TEN})[- ]|axis|gate|dimension|number|no\.|nr\.|index|position|zeroth|penultimate|last but|next to|second to|former|latter)",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
NUMERAL = re.compile(r"[IVX]{2}|\([ivx]{2}")
SIGNS = r"[\u2713\u2714\u2717\u2718\u2705\u274c\u2611\u2612]"
"""Check marks and crosses."""
ANSWER = re.compile(rf"yes|no\b|true|false|{SIGNS}", re.IGNORECASE)
SAID = re.compile(r"default|unless|nothing|\bout\b", re.IGNORECASE)
LIST = re.compile(r"[,/\u2192]")


class Finding(NamedTuple):
    """What a text says, as it stands there, and the sentence that refuses it."""

    shown: str
    sentence: str


class Patterns(NamedTuple):
    """The patterns of one project: what is refused (sentence, hint, pattern), what is counted."""

    refused: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]
    counted: re.Pattern[str]


@cache
def patterns(
    countable: tuple[str, ...], several: tuple[str, ...], dimensions: tuple[str, ...]
) -> Patterns:
    """What is looked for, each in what those before it have left."""
    name = f"(?:{NAME}{UNSEEN})"
    counting = Counting(countable, several, name)
    shape = shapes(dimensions, f"[{FACT}{NAME}]{UNSEEN}")
    refused = (
        (SHAPE, SHAPED, re.compile(shape, re.IGNORECASE)),
        (COUNT, COUNTED, re.compile(counting.counts, re.IGNORECASE)),
        (PLACE, PLACED, re.compile(counting.places, re.IGNORECASE)),
        (NUMBER, DIGIT, re.compile(r"(?<![\w#])[-+\u2212]?\d+(?:[.,:/]\d+)*|\d+")),
        (COUNT, NUMERAL, re.compile(counting.letters)),
        (TRUTH, ANSWER, re.compile(rf"\A\W*(?:yes|no|true|false)\W*\Z|{SIGNS}", re.IGNORECASE)),
        (DEFAULT, SAID, re.compile(defaults(name), re.IGNORECASE)),
        (EQUATION, EQUAL, re.compile(equations(name, f"(?:{FACT}{UNSEEN})", dimensions))),
        (CHANGED, re.compile(FACT), re.compile(OTHERWISE, re.IGNORECASE)),
        (ORDER, LIST, re.compile(SINGLE_LETTERS)),
    )
    return Patterns(refused, re.compile(counting.follows, re.IGNORECASE))


@cache
def exemptions(found: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The project's patterns, ready for use."""
    return tuple(map(re.compile, found))


def unchecked(shown: str, project: Project) -> Iterator[Finding]:
    """All that a text says in numbers, counts, orders and shapes, but what the project exempts."""
    plain = Plain(shown)
    text = plain.text
    known = patterns(project.countable, project.several, project.dimensions)
    for pattern in exemptions(tuple(project.not_facts.values())):
        for match in pattern.finditer(text):
            if not known.counted.match(text, match.end()):
                text = blank(text, *match.span())
    found: list[tuple[int, Finding]] = []
    for sentence, hint, pattern in known.refused:
        if not hint.search(text):
            continue
        for match in pattern.finditer(text):
            found.append((match.start(), Finding(plain.shown(*match.span()), sentence)))
            text = blank(text, *match.span())
    yield from (finding for _, finding in sorted(found))


def blank(text: str, start: int, end: int) -> str:
    """The text with a part that later patterns do not see; every place stays."""
    return text[:start] + SEEN * (end - start) + text[end:]
