"""Digits mean rounding: what a shown number says about the real one."""

import re
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal

DECIMAL = re.compile(
    r"(?<![\w.])[-+]?(?:\d+\.\d*|\.\d+|\d+(?=[eE][-+]?\d))(?:[eE][-+]?\d+)?(?![\w.])"
)


def shows(shown: str, real: str) -> bool:
    """Whether the shown text is the real one, each decimal correctly rounded to the digits shown.

    Everything that is not a decimal (words, integers, shapes, spaces) must be the same.
    """
    if DECIMAL.split(shown) != DECIMAL.split(real):
        return False
    return all(map(is_rounding, DECIMAL.findall(shown), DECIMAL.findall(real)))


def is_rounding(shown: str, real: str) -> bool:
    """Whether one decimal is the correct rounding of the other to the digits that it shows."""
    if shown == real:
        return True
    if precision(shown) <= precision(real) or says_more(shown, real):
        return False
    last = precision(shown)
    up, down = (round_at(last, real, mode) for mode in (ROUND_HALF_UP, ROUND_HALF_DOWN))
    return as_tuple(shown) in (up.as_tuple(), down.as_tuple())


def says_more(shown: str, real: str) -> bool:
    """Whether readers would take a rounding for more than that: zero, one, a whole number.

    To six places, one may be what float32 makes of one.
    """
    number, places = abs(Decimal(shown)), -precision(shown)
    whole = number == 0 or places <= 0 or (number == 1 and places < 6)
    return whole and Decimal(shown) != Decimal(real)


def round_text(shown: str, real: str) -> str:
    """The real text, each line with as many digits as are shown where both have the same form."""
    lines = shown.splitlines(keepends=True), real.splitlines(keepends=True)
    return "".join(map(round_line, *lines)) if len(lines[0]) == len(lines[1]) else real


def round_line(shown: str, real: str) -> str:
    """The real line, each decimal rounded to the digits shown, or as many as it takes not to say more."""
    if DECIMAL.split(shown) != DECIMAL.split(real):
        return real
    digits = iter(DECIMAL.findall(shown))

    def shorten(number: re.Match[str]) -> str:
        last = precision(next(digits))
        while last > precision(number[0]):
            rounded = str(round_at(last, number[0], ROUND_HALF_UP))
            if is_rounding(rounded, number[0]):
                return rounded
            last -= 1
        return number[0]

    return DECIMAL.sub(shorten, real)


def precision(number: str) -> int:
    """The exponent of a decimal's last digit."""
    exponent = Decimal(number).as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def round_at(last: int, number: str, mode: str) -> Decimal:
    """The number, rounded at a place: the exponent of its last digit."""
    return Decimal(number).quantize(Decimal((0, (1,), last)), rounding=mode)


def as_tuple(number: str) -> object:
    """Sign, digits and exponent, so that 0.10 and 0.1, or 0.0 and -0.0, stay apart."""
    return Decimal(number).as_tuple()
