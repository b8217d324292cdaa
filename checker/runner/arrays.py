"""Arrays of whatever library, and other arrays that could have been there instead."""

import sys
from typing import Any


class Unchangeable(Exception):
    """There is no such change of this value."""


def is_array(value: Any) -> bool:
    """Whether it is an array of some library, with values (a symbolic tensor has none)."""
    if isinstance(value, type) or not (hasattr(value, "shape") and hasattr(value, "dtype")):
        return False
    try:
        value.__array__()
    except Exception:
        return False
    return True


def array(value: Any, attempt: int) -> Any:
    """Other values, longer and shorter axes, one more, nothing but zeros, other numbers' types."""
    numpy = sys.modules["numpy"]
    plain = numpy.asarray(value)
    attempt %= 9
    if plain.dtype.kind in "iufc" and attempt in (0, 1):
        return value + 1 if attempt == 0 else value * 2 + 1
    if plain.dtype.kind == "b":
        other = ~plain
    elif plain.dtype.kind in "iufc":
        ramp = numpy.arange(1, plain.size + 1).reshape(plain.shape)
        other = plain + ramp.astype(plain.dtype)
    else:
        raise Unchangeable
    longer = numpy.pad(other, 1, mode="edge") if other.ndim else other
    shorter = other[..., :-1] if other.ndim and other.shape[-1] > 1 else other
    kind = numpy.float64 if plain.dtype != numpy.float64 else numpy.float32
    others = (longer, other, other[None], plain * 0, shorter, other.astype(kind), other * -1)
    return other if attempt < 2 else others[attempt - 2]
