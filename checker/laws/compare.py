"""How a law's program says what it expects; it counts, so that one that expects nothing is seen."""

from collections.abc import Callable
from typing import Any

import numpy as np

# float32 keeps seven digits, and a loop rounds otherwise than its unrolled twin
TOLERANCE = 1e-5
made = 0


class Broken(Exception):
    """A sentence does not hold."""

    def __init__(self, expected: object, found: object) -> None:
        super().__init__(f"expected {show(expected)}, found {show(found)}")
        self.expected, self.found = show(expected), show(found)


def same(found: Any, expected: Any) -> None:
    """Expect equal structures of equal values: numbers up to the last digits of float32."""
    count()
    if not equal(found, expected):
        raise Broken(expected, found)


def differ(found: Any, other: Any) -> None:
    """Expect two values that are not the same."""
    count()
    if equal(found, other):
        raise Broken(f"not {show(other)}", found)


def holds(claim: bool, expected: object, found: object = "that it does not") -> None:
    """Expect a claim to be true."""
    count()
    if not claim:
        raise Broken(expected, found)


def refused(attempt: Callable[[], object], *errors: type[BaseException]) -> None:
    """Expect an attempt to raise one of the errors, or any error if none is named."""
    count()
    wanted = errors or (Exception,)
    names = " or ".join(error.__name__ for error in errors) or "an error"
    try:
        result = attempt()
    except wanted:
        return
    except Exception as error:  # noqa: BLE001 a program may raise anything
        raise Broken(names, f"{type(error).__name__}: {error}") from None
    raise Broken(names, result)


def equal(found: Any, expected: Any) -> bool:
    """Whether two structures are of the same kind and hold the same values."""
    if isinstance(found, (list, tuple)) or isinstance(expected, (list, tuple)):
        return (
            isinstance(found, (list, tuple))
            and isinstance(expected, (list, tuple))
            and isinstance(found, list) == isinstance(expected, list)
            and len(found) == len(expected)
            and all(equal(one, other) for one, other in zip(found, expected, strict=True))
        )
    if isinstance(found, np.ndarray) or isinstance(expected, np.ndarray):
        if np.shape(found) != np.shape(expected):
            return False
        return bool(np.allclose(found, expected, rtol=TOLERANCE, atol=TOLERANCE))
    return bool(found == expected)


def show(value: object) -> str:
    """A value as reports and readers see it: short, on one line."""
    if isinstance(value, (list, tuple)):
        inner = ", ".join(show(item) for item in value)
        return f"[{inner}]" if isinstance(value, list) else f"({inner})"
    if isinstance(value, np.ndarray):
        if value.dtype.kind != "f":
            return " ".join(str(value.tolist()).split())
        rounded = np.round(value.astype("float64"), 3) + 0.0  # no minus before a zero
        text = np.array2string(rounded, separator=", ", suppress_small=True, threshold=40)
        return " ".join(text.split())
    return " ".join(str(value).split())[:200]


def count() -> None:
    """Remember that something was expected."""
    global made
    made += 1
