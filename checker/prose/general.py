"""General sentences: a word such as "always" claims more than the page shows.

Such a sentence is a law (something tries to break it), stands beside a fact of its own, or is
rewritten. Which words are general is the project's choice: `GENERAL`, or words of its own.
"""

import re
from collections.abc import Iterator
from functools import cache

from ..project import Project
from .plain import FACT, NAME, UNSEEN, visible
from .wording import Finding, exemptions

SIZED = "(?:larg|small|bigg|long|short|fast|slow|cheap|heavi|light|strong|weak)"
OTHER = rf"(?:an? |the )?(?:{NAME}{UNSEEN}|(?-i:[A-Z]\w*[A-Z]\w*))"
"""What is compared with: a name in code type, or one with capitals in it."""
GENERAL = (
    "always|never|nothing else|nothing but|no other|anything|any",
    "every|everything|everywhere|both",
    "no matter|regardless of|in (?:any|no|each) case|in all cases|without exception",
    "whatever the|whichever|in general|nothing (?:changes|returns|takes|keeps)",
    r"no (?:\S+ ){1,2}(?:has|have|takes?|returns?|gives?|keeps?|needs?)(?= \w)",
    "must|cannot|can't|can\u2019t|can not|impossible|guarantee[ds]?|necessarily|invariably",
    "only|solely|exactly|identical|the same as",
    "consistently|at all times|without fail|irrespective of|has no effect",
    rf"(?<={NAME}){UNSEEN} (?:equals|matches|differs from|is equal to) {NAME}{UNSEEN}",
    rf"(?:{SIZED}er) than {OTHER}",
    rf"the (?:{SIZED}est) of (?:these|those|them|all|the)",
)
"""A strict and livable choice."""

SENTENCE = (
    "A general sentence that nothing tries to break: say when it holds, make it a law, or show it."
)
CLAIMLESS = re.compile(
    r"\bnot (?:every\w*|always|necessarily|only)\b"
    r"|\bif (?:you |it |they )?(?:cannot|can't|can only)\b|\bif any(?:thing)?\b"
    r"|\bif you (?:want|need|have|set|use|pass) (?:both|any|every|only|never)\b"
    rf"|\A(?:both|any|every) (?:\w+|{NAME}{UNSEEN})\W*\Z"
    r"|\bas always\b|\bevery now and then\b|\bmust have been\b"
    r"|\b(?:can't|cannot|can not) (?:hurt|go wrong)\b"
    r"|(?:\A(?:# ?)?|, (?:then )?)(?:Pass|Use|Give|Take|Set|Keep|Call|Build|Try|Hand|Leave|Choose|Pick|Write|Read|Start|Compare)"
    r" (?:[\w']+ ){0,2}?(?:both|any|every|only|exactly)\b",
    re.IGNORECASE,
)
"""Not all of something, a condition, an instruction, an idiom: that claims nothing of all."""
ASKED = re.compile(
    r"(?:\A|(?<=[.!?;] ))(?:Do|Does|Did|Is|Are|Can|Could|Should|Must|Will|Would|Has|Have)\b[^.!?;]*\?"
)
"""What is asked, and may be answered with yes or no."""
END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\bcf)(?<!\betc)[.!?;][\"')\]\u201d]* +")


def sentences(text: str) -> list[str]:
    """The sentences of a text; what stands between semicolons is one, too."""
    return [part for part in END.split(" ".join(text.split())) if part]


@cache
def pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some general words."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)


def general(text: str, project: Project) -> Iterator[Finding]:
    """The sentences that hold a general word and no fact, but in a form that is exempted."""
    if not project.general:
        return
    words = pattern(project.general)
    if not words.search(text):
        return
    for sentence in sentences(ASKED.sub("", " ".join(text.split()))):
        if FACT not in sentence and (found := first(words, sentence, project)):
            yield Finding(found, SENTENCE)


def first(words: re.Pattern[str], sentence: str, project: Project) -> str:
    """The first general word of a sentence with what stands around it, "" if there is none."""
    left = sentence
    for exemption in (CLAIMLESS, *exemptions(tuple(project.universal.values()))):
        left = exemption.sub(lambda match: "\ue002" * len(match[0]), left)
    match = words.search(left)
    return visible(sentence[match.start() : match.end()]) if match else ""
