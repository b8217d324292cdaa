"""The numbers in a text, and which of them have moved."""

import re
from decimal import Decimal, InvalidOperation

NUMBER = re.compile(
    r"(?<![\w.])[-+]?(?:\d+(?:\.\d+){2,}|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(?!\w)"
)


def moved(text: str, other: str) -> set[int]:
    """The places of the numbers that differ, in texts that differ in numbers alone."""
    numbers, others = NUMBER.findall(text), NUMBER.findall(other)
    if not numbers:
        return {0} if other != text else set()
    if [part.split() for part in NUMBER.split(text)] != [
        part.split() for part in NUMBER.split(other)
    ]:
        return set()
    return {place for place, number in enumerate(numbers) if not is_same(number, others[place])}


def is_same(number: str, other: str) -> bool:
    """Whether two numbers are the same, however they are written."""
    try:
        return number == other or Decimal(number) == Decimal(other)
    except InvalidOperation:
        return False
