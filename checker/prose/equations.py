"""An equation in plain text: two sides, whose value nothing has computed."""

import re

EQUAL = re.compile(r"[=\u2248\u2260\u2264\u2265]")


def equations(name: str) -> str:
    """The pattern of two sides, but of a flag as it is passed; `name` stands for a name in code type."""
    return rf"(?:[\w)]|{name}) ?{EQUAL.pattern} ?(?!(?:True|False|None)\b)(?:[\w(\u2212-]|{name})"
