"""Whether two values agree to the precision of float32: imported where code runs.

Needs the standard library only: an array is known by its `tolist`, or by the `numpy` it turns into.
"""

import contextlib
import math
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

PRECISION = 1e-6
"""How far two numbers may be apart, as a part of the largest number beside them."""

Number = int | float | complex


def close(left: Any, right: Any) -> bool:
    """Whether both are the same, number by number, and of the same shape."""
    return difference(left, right) == ""


def difference(left: Any, right: Any) -> str:
    """The first place where two values part, in words; "" where they agree."""
    both = listed(left), listed(right)
    size = max((abs(number) for side in both for number in numbers(side)), default=0.0)
    return next(differences(*both, PRECISION * size, ()), "")


def single(*values: Any) -> bool:
    """Whether each is a single number, no array."""
    return all(isinstance(listed(value), Number) for value in values)


def means(function: Any, name: str) -> bool:
    """Whether a function that is called as one of `math` computes that, as far as can be tried."""
    real = getattr(math, name, None)
    try:
        return real is None or all(abs(float(function(at)) - real(at)) < 1e-5 for at in (0.25, 1.5))
    except (TypeError, ValueError):
        return True


def held(equations: Sequence[str], names: Mapping[str, Any]) -> int | None:
    """The place of the first of some equations that holds, each the code of its two sides."""
    names = {**names}
    with warnings.catch_warnings(action="ignore"):
        for place, both in enumerate(equations):
            with contextlib.suppress(Exception):  # shapes that do not fit, a name that comes later
                if close(*eval(both, names)):
                    return place
    return None


def listed(value: Any) -> Any:
    """An array as nested lists, a number of a library as Python's own."""
    if not hasattr(value, "tolist") and hasattr(value, "numpy"):
        value = value.numpy()
    if hasattr(value, "tolist"):
        return value.tolist()
    return [listed(each) for each in value] if isinstance(value, list | tuple) else value


def numbers(value: Any) -> Iterator[Number]:
    """The numbers in nested lists."""
    if isinstance(value, list):
        for each in value:
            yield from numbers(each)
    elif isinstance(value, Number):
        yield value


def differences(left: Any, right: Any, most: float, place: tuple[int, ...]) -> Iterator[str]:
    """Every place where they part by more than so much, in order."""
    where = f" at {list(place)}" if place else ""
    if isinstance(left, list) and isinstance(right, list):
        if len(left) != len(right):
            yield f"{len(left)} values are not {len(right)} values{where}"
            return
        for number, (one, other) in enumerate(zip(left, right, strict=True)):
            yield from differences(one, other, most, (*place, number))
    elif isinstance(left, list) or isinstance(right, list):
        yield f"an array is not a single value{where}"
    elif isinstance(left, Number) and isinstance(right, Number):
        if not (left == right or abs(left - right) <= most):
            yield f"{left} is not {right}{where}"
    elif type(left) is not type(right) or left != right:
        yield f"{left} is not {right}{where}"
