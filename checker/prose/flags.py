"""What words say that a flag is set to, against the code that they stand over or beside."""

import re

FLAG = re.compile(r"\b(\w+)=(True|False)\b")
LEFT_OUT = re.compile(r"([Ww]ithout (\w+))\W*")
BUILT = re.compile(r"\b[A-Z]\w*\(")
"""What takes flags: a class that is called."""
UNREAD = re.compile(r"\*\*|\bconfig\b")
"""What may hold flags that no text shows."""


def set_otherwise(words: str, code: str) -> tuple[str, str] | None:
    """A flag that is said to be set in one way, if the code sets it in another, and not so."""
    for name, value in FLAG.findall(words):
        values = {match[1] for match in re.finditer(rf"\b{name} ?= ?(True|False)\b", code)}
        if values and value not in values:
            return f"{name}={value}", f"{name}={values.pop()}"
    return None


def not_set(words: str, code: str) -> tuple[str, str] | None:
    """A flag that is said to be on, if nothing that the code builds has it."""
    flags = FLAG.findall(words)
    if len(flags) != 1 or flags[0][1] == "False" or UNREAD.search(code):
        return None
    name = flags[0][0]
    is_left_out = BUILT.search(code) and not re.search(rf"\b{name}\b", code)
    return (f"{name}=True", "what is built without it") if is_left_out else None


def set_after_all(words: str, code: str) -> tuple[str, str] | None:
    """A flag that a title leaves out, and whatever is built below it has."""
    name = LEFT_OUT.fullmatch(words.strip())
    count = code.count(f"{name[2]}=True") if name else 0
    return (name[1], f"{name[2]}=True") if name and 0 < len(BUILT.findall(code)) <= count else None
