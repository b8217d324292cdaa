"""What a thing does not have is not said of it: "a tuple sorts its items".

The project says what is lacking where others have it. A sentence that names the thing and none of its
alternatives, and does not deny or compare, is about that thing.
"""

import re
from collections.abc import Iterator
from functools import cache

from ..project import Project
from .general import sentences
from .plain import FACT, UNSEEN, visible
from .wording import Finding

SENTENCE = "{} has none: say it of what has one, or say that it is not there."
DENIED = re.compile(
    r"\b(?:no|not|without|lacks?|none|nor|neither|never|instead|unlike|nothing|but|only|cannot|wrong|missing"
    r"|raises|fewer|than|would|if|in place of|says?|claims?)\b|n't",
    re.IGNORECASE,
)
GIVEN = re.compile(
    r"\b(?:has|have|had|its|with|returns?|gives?|hands?|keeps?|holds?|adds?|computes?|gets?)\b",
    re.IGNORECASE,
)


def lacking(text: str, project: Project) -> Iterator[Finding]:
    """The sentences of a text that give something to what has none."""
    for sentence in sentences(text) if project.lacks else ():
        read = visible(re.sub(f"{FACT}{UNSEEN}", "", sentence))
        for thing, lacks in project.lacks.items():
            if (
                named((thing,)).search(read)
                and (found := named(lacks).search(read))
                and GIVEN.search(read)
                and not DENIED.search(read)
                and not named(alternatives_to(thing, project)).search(read)
            ):
                yield Finding(found[0], SENTENCE.format(thing))


def lacked(words: str, code: str, project: Project) -> tuple[str, str] | None:
    """What a title names, and the one thing that the code below it is about, which has none."""
    for thing, lacks in project.lacks.items():
        others = alternatives_to(thing, project)
        used = [name for name in (thing, *others) if re.search(rf"\b{name}", code)]
        found = named(lacks).search(words)
        if used == [thing] and found and not named((thing,)).search(words):
            return found[0], thing
    return None


def alternatives_to(thing: str, project: Project) -> tuple[str, ...]:
    """What could stand in its place."""
    groups = (names for names in project.alternatives if thing in names)
    return tuple(sorted({name for names in groups for name in names} - {thing}))


@cache
def named(names: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some names, in the plural too, in words or as code has it."""
    spelt = "|".join(re.escape(name).replace(r"\ ", "[ _-]") for name in names)
    return re.compile(rf"(?<![^\W_])(?:{spelt or '(?!)'})s?(?![^\W_])", re.IGNORECASE)
