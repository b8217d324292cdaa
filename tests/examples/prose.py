"""Lexer: the numbers and shapes on a page that nothing checks."""

import re
from collections.abc import Iterable, Iterator

from .problem import Problem
from .spans import ATTRIBUTES

# What a reader does not see as text: comments, link targets, attributes, tags, keys, references.
UNSEEN = re.compile(
    ATTRIBUTES
    + r"""| <!--.*?--> | (?<=\])\([^)\n]*\) | ^[ \t]*--8<--.*$ | ^\w+:(?=[ ])
    | </?\w[^>]*> | ^[ \t]*\d+\.(?=[ ])""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
SAID_IN_ATTRIBUTE = re.compile(
    r"""\b(?:alt|title|aria-label)=["'](.*?)["']|\]\([^)"]*"([^"]*)"\)"""
)

# A number that is not a fact about Keras, with the reason why nothing needs to run for it.
NOT_FACTS = {
    "a year is a date, not a result": r"\b(?:19|20)\d\d\b",
    "a major version is part of a name": r"\b(?:Keras|TensorFlow|Python) [23]\b",
}
DIMENSION = r"(?:\w*batch\w*|\w*steps|features|\w*units|None|samples|channels|vocab\w*)"
COUNTED = r"(?:tensor|state|output|array|value|name|gate|dimension|layer|weight|element|item)s|axes"
UNCHECKED = {
    "A number that nothing checks: make it a fact with data-expr, or say it in words.": (
        r"(?<![\w#])[-+]?\d+(?:[.,]\d+)*|\d"
    ),
    "A shape that nothing checks: make it inline code with data-expr.": (
        rf"\((?:\s*{DIMENSION}\s*,)+\s*(?:{DIMENSION}\s*)?\)"
    ),
    "A count that nothing checks: make the number a fact with data-expr.": (
        rf"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten) (?:{COUNTED})\b"
    ),
}


def lex_prose(text: str) -> Iterator[Problem]:
    """Every unchecked number, shape and count in text whose code is already blanked out."""
    text = blank(text, ((m.start(), m.end()) for m in UNSEEN.finditer(text)), keep=said(text))
    for pattern in NOT_FACTS.values():
        text = blank(text, ((m.start(), m.end()) for m in re.finditer(pattern, text)))
    for sentence, pattern in UNCHECKED.items():
        for match in re.finditer(pattern, text):
            yield Problem(match.start(), sentence, shown=match[0])


def said(text: str) -> set[int]:
    """The places inside attributes that readers do see or hear: alternative texts and titles."""
    spoken = (
        m.span(1) if m[1] is not None else m.span(2) for m in SAID_IN_ATTRIBUTE.finditer(text)
    )
    return {place for start, end in spoken for place in range(start, end)}


def blank(text: str, places: Iterable[tuple[int, int]], keep: set[int] | None = None) -> str:
    """The text with the places turned to spaces: what is left keeps its offset and its line."""
    characters = list(text)
    for start, end in places:
        for place in range(start, end):
            if characters[place] != "\n" and place not in (keep or ()):
                characters[place] = " "
    return "".join(characters)
