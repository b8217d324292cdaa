"""How counts and places in an order are said in words, given what can be counted."""

import re

from . import numbers as n

# Words that a number does not reach across to the noun it counts.
STOP = (
    "and|or|but|that|which|who|whose|is|are|was|were|be|has|have|had|do|does|did|can|could|may"
    "|will|would|should|must|with|without|for|in|on|to|from|by|as|at|than|when|where|if|so|then"
    "|into|over|give|gives|show|shows|take|takes|returns|hold|holds|need|needs|say|says|come|comes"
    "|get|gets|make|makes|one"
)
ALONE = (
    r"(?= ?(?:[.,;:!?)\u2026\u2014\u2013]|$)"
    r"| (?:in (?:all|total)|altogether|of (?:them|these|those)|or more)\b)"
)
POINTING = (
    r"(?<!the )(?<!these )(?<!those )(?<!first )(?<!last )(?<!other )(?<!after )(?<!between )"
)
OTHER = r" [\w ]{1,24}\b(?:an)?other\b"
"""One thing and another: pointed at, not counted."""
AS_MUCH = r"as (?:many|much|long|large|big|wide|small|few)"
COMES = r"(?:comes?|came|stands?|returned|printed)(?: back)?"
SINGLE_LETTERS = (
    r"\b(?:[a-zA-Z](?:_\w+)? ?[,\u2192/] ?){2,}(?:(?:and|then) )?[a-zA-Z](?:_\w+)?\b"
    r"(?!['\u2019.]\w)"
)


class Counting:
    """The patterns for nouns that are counted from one up, and from two up; `name` is one in code type."""

    def __init__(self, countable: tuple[str, ...], several: tuple[str, ...], name: str) -> None:
        self._one = alternatives(countable)
        self._many = alternatives(tuple(map(n.plural, countable)))
        self._each = alternatives(countable + several)
        self._several = alternatives(tuple(map(n.plural, countable + several)))
        self._name = name
        self._word = rf"(?:(?!(?:{STOP})\b)(?:[^\W\d][\w'-]*|{name}))"

    @property
    def counts(self) -> str:
        """How many: a number word and a noun, however many adjectives between; or alone."""
        one, many, word = self._one, self._many, self._word
        of = rf"(?:(?: of)?(?: (?:all|the|these|those|its|their|such|{n.SIMPLE}))*)"
        sized = (
            rf"(?:the|its|their) (?:{word} )?(?:{self._several}|number|size|length|width|height)\b"
        )
        patterns = [
            rf"\b{n.MANY}{of}[- ](?:{word}[- ]){{0,2}}{self._several}\b",
            rf"\b{n.MANY}-(?:{self._each}|fold|part|tuple|dimensional)s?\b|\b(?:{n.SIMPLE})fold\b",
            rf"\b{n.ONE}[- ](?:(?!of\b){word}[- ])?{one}(?![\w-])(?!{OTHER})",
            rf"\b{n.GROUP}(?: (?:the|its|these))? (?:{word} ){{0,2}}{many}\b",
            rf"\b{n.TIMES} (?:{AS_MUCH}|that\b|{sized})|\b{n.SIMPLE} times\b",
            rf"\b{n.PART} (?:of )?(?:the |its |their |all )*(?:{word} )?{self._several}\b",
            rf"\b(?:all|up to|at (?:least|most)|(?:more|fewer|less) than) (?:the )?{n.SIMPLE}\b",
            rf"\b{n.SIMPLE}(?: of {n.SIMPLE}| (?:come|are returned)\b)|\b[a-z]+-(?:{n.SIMPLE})(?![\w-])",
            rf"\bhalf {AS_MUCH}|\bone (?:fewer|less)\b|{n.GROUPED} of\b",
            rf"\b(?:{n.TUPLE}|{n.CHANGED}\b|{n.SHARE}\b)|\bhalf {sized}",
            rf"\b{n.PART} of (?:them|it|{self._name})",
            rf"{POINTING}\b(?:two|three){ALONE}|\b(?!(?:zero|two|three)\b){n.MANY}(?![\w-])",
            r"\Aone\W*\Z|\bthrice\b",
        ]
        return rf"(?:{'|'.join(patterns)})"

    @property
    def places(self) -> str:
        """Which one: an ordinal and a noun, or one that points at something returned."""
        said_of = (
            r"(?= (?:of (?:them|these|those|the|its)\b"
            rf"|(?:is|are|was|holds?|gives?) (?:the )?{self._name}))"
        )
        noun = rf"(?:{self._one}|{self._many})"
        patterns = [
            rf"\b{n.ORDINAL}(?: and (?:the )?{n.ORDINAL})? (?:{self._word} )?{noun}(?![\w-])",
            rf"\bthe {n.ORDINAL}{said_of}|\b{COMES} (?:as the )?{n.ORDINAL}\b(?! time)",
            rf"\b(?:number|no\.|nr\.|index|position) (?:one|{n.MANY})\b|\b{n.ORDINAL} comes?\b",
            rf"\b(?:axis|gate|dimension) (?:minus )?(?:one|{n.MANY})\b",
            r"\b(?:the )?(?:penultimate|last but one|next to last|second to last)\b",
            rf"\b{n.ORDINAL} of what\b",
            rf"\bthe (?:former|latter)(?: is| holds)? (?:the\b|{self._name})",
            rf"\b{n.HIGHER} (?!part(?:y|ies)\b|of\b){self._word}\b",
        ]
        return rf"(?:{'|'.join(patterns)})"

    @property
    def letters(self) -> str:
        """A Roman numeral of two letters or more, alone or behind a noun."""
        return rf"\b(?:(?:{self._one}|{self._many}) )?{n.ROMAN}|{n.LISTED}"

    @property
    def follows(self) -> str:
        """What, behind a number that could be a date or a version, makes it a count after all."""
        word = rf"(?!(?:the|an?|its|their)\b){self._word}"
        return rf"[- ](?:{word}[- ]){{0,2}}{self._many}\b"


def alternatives(words: tuple[str, ...]) -> str:
    """One of some words; nothing at all if there are none."""
    return rf"(?:{'|'.join(map(re.escape, words)) or '(?!)'})"
