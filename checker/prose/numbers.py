"""How numbers are said in words: patterns, each without a group that captures.

A word counts as a number wherever it says how many or which; what may be counted is a project's.
"""

import re
import unicodedata
from functools import cache

UNIT = "two|three|four|five|six|seven|eight|nine"
TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TEN = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
LARGE = "hundred|thousand|million|billion"
SMALL_ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"

SIMPLE = rf"(?:(?:{TEN})(?:[- ](?:one|{UNIT}))?|{UNIT}|{TEEN})"
DOZENS = rf"(?:(?:an?|half an?|several|{SIMPLE}) )?dozens?(?: of)?"
HUNDREDS = rf"(?:(?:an?|one|{SIMPLE}) )?(?:{LARGE})s?(?: and {SIMPLE}| of)?"
MANY = rf"(?:{HUNDREDS}|{DOZENS}|{SIMPLE}|zero)"
"""Two or more, or zero."""
ONE = r"(?:one|an? single|the single|the only|an? sole|the sole|an? lone)"
GROUP = r"(?:dozen|pair|couple|trio|triple|quartet|quintet|handful|score)s? of"
ORDINAL = (
    rf"(?:(?:{TEN})[- ](?:{SMALL_ORDINAL})|{SMALL_ORDINAL}|zeroth|tenth|eleventh|twelfth"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif)tieth|hundredth|thousandth)"
)
HIGHER = r"(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
"""A place that a pair does not have."""
GROUPED = r"\b(?:duo|triad|tetrad|octet|quadruple|quintuple)s?"
TUPLE = r"(?:an?|this|that) (?:pair|couple|trio|triple|triplet|quartet|quintet)(?= ?(?:[.,:;!?)]|$)| (?:is|comes?|of)\b)"
PART = (
    r"(?:half|an? (?:half|third|quarter|fifth|tenth)"
    rf"|{SIMPLE} (?:halves|thirds|quarters|fifths|tenths))"
)
CHANGED = r"(?:doubl|tripl|quadrupl|halv)(?:e[sd]|ing)"
SHARE = rf"(?:{MANY}|one) ?per ?cent"
TIMES = rf"(?:twice|thrice|{SIMPLE} times|(?:double|triple|quadruple)(?= (?:the|that|of|as)\b))"
ROMAN = r"(?:(?:X{2,3}|X{0,3}(?:IX|IV|V?I{2,3})|X{1,3}V?I{1,3}|X{0,2}VI|X{1,3}V)(?!\w))"
LISTED = r"\((?:i{2,3}|iv|vi{1,3}|ix|xi{0,3})\)"


def plural(word: str) -> str:
    """The plural of a noun."""
    endings = (("xis", "xes"), ("dex", "dices"), ("trix", "trices"), ("y", "ies"))
    for ending, many in endings:
        if word.endswith(ending) and word[-2:-1] not in "aeou":
            return word.removesuffix(ending) + many
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh)$", word) else "s")


@cache
def plain_form(character: str) -> str:
    """A character as plain letters: "0" for any script's digit, number or fraction."""
    name = unicodedata.name(character, "")
    if unicodedata.numeric(character, None) is not None or "KEYCAP" in name:
        return "0"
    if unicodedata.category(character) == "Cf":
        return ""
    return unicodedata.normalize("NFKC", character)
