"""What words say that a flag is set to, against the code that they stand over or beside."""

import re

FLAG = re.compile(r"\b(\w+)=(True|False)\b")
LEFT_OUT = re.compile(r"([Ww]ithout (\w+))\W*")
DEFAULT = re.compile(r"(?:by |the |its )?defaults?", re.IGNORECASE)
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


def set_in_all(words: str, code: str) -> tuple[str, str] | None:
    """A flag that whatever is built below the title "By default" sets."""
    title = words.strip()
    built = len(BUILT.findall(code)) if DEFAULT.fullmatch(title) else 0
    every = (f"{name}={value}" for name, value in FLAG.findall(code))
    return next(((title, flag) for flag in every if 0 < built <= code.count(flag)), None)
