"""An equation in plain text: two sides, whose value nothing has computed."""

import re

EQUAL = re.compile(r"[=\u2248\u2260\u2264\u2265\u2261\u2243\u2245\u221d\u2190<>]")
SIGN = r"(?:[<>:=!]?={1,2}|[\u2248\u2260\u2264\u2265\u2261\u2243\u2245\u221d\u2190])"


def equations(name: str, checked: str, dimensions: tuple[str, ...]) -> str:
    """The pattern of two sides, but of a flag as it is passed; `name` stands for a name in code type.

    What is `checked` is a side, too. Of names and axes, one may also be said to be less than the other.
    """
    axis = rf"\b(?:{'|'.join(map(re.escape, dimensions)) or '(?!)'})\b"
    one = rf"(?:{name}|{checked}|{axis})"
    return (
        rf"(?:(?:[\w)]|{name}) ?{SIGN} ?(?!(?:True|False|None)\b)(?:[\w(\u2212-]|{name})"
        rf"|{checked} ?{SIGN} ?{checked}|{one} ?[<>] ?{one})"
    )
