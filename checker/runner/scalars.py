"""Other numbers and other texts."""

import math
from typing import Any


def number(value: Any, attempt: int) -> Any:
    """Another number of the same sign, never zero; once a whole one for a fraction."""
    if isinstance(value, float) and not math.isfinite(value):
        return 0.5
    if value < 0:
        return -number(-value, attempt)
    if isinstance(value, float) and attempt == 7:
        return int(value) + 1
    last = float(value) + 0.5 if isinstance(value, int) else value / 7
    return (value + 1, value * 2 + 1, value * 1000 + 7, last)[attempt % 4]


def text(value: str, attempt: int) -> str:
    """Other letters and digits, a longer text, a shorter one."""
    if attempt % 4 == 1 or not value:
        return value + "x1"
    if attempt % 4 == 2 and len(value) > 1:
        return value[:-1]
    if attempt % 4 == 3:
        return f"1 {value} {value}"
    return "".join(map(other_character, value))


def other_character(character: str) -> str:
    """A digit for a digit, a letter for a letter."""
    if character in "0123456789":
        return "2345678916"[int(character)]
    return chr((ord(character) | 32) % 26 + 97) if character.isalpha() else character
