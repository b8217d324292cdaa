"""Wrong versions of a text: each differs in one digit, name, shape or word that a reader can see."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.examples.fences import Fence, lex_fences
from tests.examples.parsing import outside
from tests.examples.prose import NOT_FACTS, UNSEEN, blank, said
from tests.examples.spans import lex_spans

DIGIT = re.compile(r"\d")
WORD = re.compile(r"[^\W\d]\w*")


class Mutant(NamedTuple):
    """A wrong text, the place of the change, and what was changed into what."""

    text: str
    start: int
    change: str


def mutants(page: str) -> Iterator[Mutant]:
    """One mutant for each digit that the page shows, and for each word in its code and results."""
    fences = [item for item in lex_fences(page) if isinstance(item, Fence)]
    results = [fence for fence in fences if fence.language in ("output", "pytb", "math")]
    prose = visible(outside(page, fences))
    spans = [(span.text_start, span.text_start + len(span.text)) for span in lex_spans(prose)]
    bodies = [(fence.body_start, fence.body_end) for fence in results]
    for start, end in (*bodies, *spans):
        yield from changes(page, WORD, start, end)
    for start, end in bodies:
        yield from changes(page, DIGIT, start, end)
    for match in DIGIT.finditer(prose):
        yield from changes(page, DIGIT, match.start(), match.end())


def visible(prose: str) -> str:
    """The prose without what readers do not see, and without the numbers that are not facts."""
    prose = blank(prose, ((m.start(), m.end()) for m in UNSEEN.finditer(prose)), keep=said(prose))
    for pattern in NOT_FACTS.values():
        prose = blank(prose, ((m.start(), m.end()) for m in re.finditer(pattern, prose)))
    return prose


def changes(text: str, pattern: re.Pattern[str], start: int, end: int) -> Iterator[Mutant]:
    """The text with one match in a range changed: a digit to the next, a word to a misspelling."""
    for match in pattern.finditer(text, start, end):
        old = match[0]
        new = str((int(old) + 1) % 10) if old.isdigit() else old + old[-1]
        changed = text[: match.start()] + new + text[match.end() :]
        yield Mutant(changed, match.start(), f"{old!r} to {new!r}")
