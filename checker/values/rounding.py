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
    if precision(shown) <= precision(real):
        return False
    up, down = (round_like(shown, real, mode) for mode in (ROUND_HALF_UP, ROUND_HALF_DOWN))
    return as_tuple(shown) in (up.as_tuple(), down.as_tuple())


def round_text(shown: str, real: str) -> str:
    """The real text, each line with as many digits as are shown where both have the same form."""
    lines = shown.splitlines(keepends=True), real.splitlines(keepends=True)
    return "".join(map(round_line, *lines)) if len(lines[0]) == len(lines[1]) else real


def round_line(shown: str, real: str) -> str:
    """The real line, each decimal rounded to the digits shown; whole if the form is another."""
    if DECIMAL.split(shown) != DECIMAL.split(real):
        return real
    digits = iter(DECIMAL.findall(shown))

    def shorten(number: re.Match[str]) -> str:
        example = next(digits)
        if precision(example) <= precision(number[0]):
            return number[0]
        return str(round_like(example, number[0], ROUND_HALF_UP))

    return DECIMAL.sub(shorten, real)


def precision(number: str) -> int:
    """The exponent of a decimal's last digit."""
    exponent = Decimal(number).as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def round_like(example: str, number: str, mode: str) -> Decimal:
    """The number, rounded at the place of the example's last digit."""
    return Decimal(number).quantize(Decimal((0, (1,), precision(example))), rounding=mode)


def as_tuple(number: str) -> object:
    """Sign, digits and exponent, so that 0.10 and 0.1, or 0.0 and -0.0, stay apart."""
    return Decimal(number).as_tuple()
