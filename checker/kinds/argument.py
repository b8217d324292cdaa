"""Argument: a sentence that says what a class or function takes is held against its signature.

    `fmean` takes `weights`; `median` has no argument `weights`.

What may be called is named in code type, and so is the argument. What takes anything (`**kwargs`)
and what the page does not know are not judged.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bs4 import Tag

from ..claim import Claim, Problem
from ..observation import Found, Request, Result, Takes
from ..prose.plain import FACT, NAME, UNSEEN, Plain, visible
from ..prose.text import texts

if TYPE_CHECKING:
    from ..page import Page

WHAT = rf"{NAME}(?P<what>{UNSEEN})"
ARGUMENT = rf"{NAME}(?P<argument>{UNSEEN})"
NOUN = r"(?:arguments?|parameters?|flags?|options?|keywords?)"
TAKES = r"(?:takes?|accepts?|knows?|supports?|offers?|understands?|has)"
NOT = r"(?P<no>(?:(?:does|do) not (?:take|accept|know|support|have)|cannot take|lacks?|(?:takes|has|knows) no))"
OF = r"(?:of|to|in|into|for|on|when you build) (?:an? |the )?"
STATEMENTS = (
    rf"{WHAT} (?:layer )?(?:also |still |too )?(?:{NOT}|{TAKES}) (?:an? |the |its )?(?:{NOUN} )?{ARGUMENT}",
    rf"{ARGUMENT} is (?P<no>not |no )?(?:an? )?(?:\w+ )?{NOUN} of (?:an? |the )?{WHAT}",
    rf"\b(?:[Pp]ass|[Gg]ive|[Ss]et) {ARGUMENT} {OF}{WHAT}",
    rf"\b(?:[Bb]uild|[Cc]reate|[Cc]all|[Mm]ake) (?:an? |the )?{WHAT} with {ARGUMENT}",
)
PLAIN = re.compile(r"([a-z_]\w*)(?:=.*)?")


class Statement(NamedTuple):
    """What is said of what may be called: that it takes an argument, or that it does not."""

    what: str
    argument: str
    takes: bool


@dataclass(frozen=True)
class Argument(Claim):
    """The statements of one text."""

    element: Tag
    statements: tuple[Statement, ...]

    @property
    def shown(self) -> str:
        """The names of what is said."""
        return ", ".join(f"{what} {argument}" for what, argument, _ in self.statements)

    @property
    def results(self) -> Sequence[Tag]:
        """No element shows the answer alone."""
        return ()

    def requests(self) -> Sequence[Request]:
        """Whether each takes its argument."""
        return [Takes(what, argument) for what, argument, _ in self.statements]

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """Each statement that a signature contradicts."""
        for (what, argument, takes), result in zip(self.statements, seen, strict=True):
            if isinstance(result, Found) and not result.unknown and result.found != takes:
                has = "takes an" if result.found else "takes no"
                yield Problem(self.element, f"`{what}` {has} argument {argument!r}.", argument)


def find(element: Tag, page: "Page") -> Argument | None:
    """A block with text that speaks of arguments."""
    found = [s for text in texts(element) if text.count(NAME) > 1 for s in statements(text)]
    return Argument(element, tuple(dict.fromkeys(found))) if found else None


def statements(text: str) -> Iterator[Statement]:
    """What a text says of arguments."""
    for form in STATEMENTS:
        for match in re.finditer(rf"(?:{form})(?!: {FACT})", Plain(text).text):
            argument = PLAIN.fullmatch(visible(match["argument"]))
            what = visible(match["what"]).removesuffix("()")
            if argument and re.fullmatch(r"[\w.]+", what):
                yield Statement(what, argument[1], not match.groupdict().get("no"))
