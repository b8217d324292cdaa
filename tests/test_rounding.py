"""Digits mean rounding: examples at the edges, and every number there is."""

from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.rounding import round_text, shows


@pytest.mark.parametrize(
    ("shown", "real"),
    [
        ("0.0257", "0.02572775"),
        ("[0.12 -0.3]", "[0.1239 -0.2999]".replace("0.1239", "0.1199")),
        ("0.0000", "0.0000000"),
        ("1.000000", "0.99999994"),
        ("1.2e-07", "1.234e-07"),
        ("0.5", "0.45"),
        ("0.4", "0.45"),
        ("Keras 3.15.1", "Keras 3.15.1"),
        ("nan inf", "nan inf"),
    ],
)
def test_shown_is_right(shown: str, real: str) -> None:
    """A correct rounding, either way at an exact half, and everything that is the same."""
    assert shows(shown, real)


@pytest.mark.parametrize(
    ("shown", "real"),
    [
        ("0.0258", "0.02572775"),
        ("0.02572775", "0.0257"),
        ("0.50", "0.5"),
        ("0.0", "-0.01"),
        ("-0.0", "-0.01"),
        ("0.0000", "1e-08"),
        ("0.", "0.4"),
        ("1.0", "0.96875"),
        ("-1.00", "-0.998"),
        ("2.", "1.6"),
        ("[0.0, 0.5]", "[0.04, 0.5]"),
        ("3", "3.0"),
        ("4", "3.9"),
        ("(2, 3)", "(2, 4)"),
        ("0.12  0.2", "0.12 0.2"),
        ("3.15.2", "3.15.1"),
        ("1.2e-06", "1.234e-07"),
        ("h", "c"),
    ],
)
def test_shown_is_wrong(shown: str, real: str) -> None:
    """A wrong last digit, digits that nobody computed, another integer, another text."""
    assert not shows(shown, real)


@given(st.decimals(-1000, 1000, places=8), st.integers(1, 7), st.integers(-9, 9))
def test_only_the_rounding_is_right(real: Decimal, places: int, off: int) -> None:
    """Of a number and its neighbours in the last digit shown, one is right (at a half, two)."""
    unit = Decimal(1).scaleb(-places)
    shown = real.quantize(unit, ROUND_HALF_EVEN) + off * unit
    half = abs(shown - real) == unit / 2
    sign_lost = shown == 0 and (shown.is_signed() != real.is_signed())
    says_more = shown != real and (shown == 0 or (abs(shown) == 1 and places < 6))
    if not (sign_lost or says_more):
        assert shows(f"{shown:f}", f"{real:f}") == (off == 0 or half)


def test_rounding_keeps_the_digits_that_are_shown() -> None:
    """What `make update` writes has the page's own precision."""
    assert round_text("h 0.12\nc 0.1", "h 0.6666\nc 1.25001") == "h 0.67\nc 1.3"
    assert round_text("h 0.12", "another form 0.6666") == "another form 0.6666"
    assert round_text("0.1 0.2", "0.96875 0.0004") == "0.97 0.0004"
