"""Other values of the same kind: what an expression could have been given instead."""

import copy
import numbers
import sys
from collections.abc import Callable
from typing import Any

from .follow import Follow

TRIES = 14
PLAIN = (
    bool,
    int,
    float,
    complex,
    str,
    bytes,
    type(None),
    range,
    tuple,
    list,
    dict,
    set,
    frozenset,
)


class Unchangeable(Exception):
    """There is no such change of this value."""


def is_data(value: Any) -> bool:
    """Whether a value is all that there is to it: a number, a text, a container, an array."""
    return isinstance(value, (*PLAIN, numbers.Number)) or is_array(value)


def is_array(value: Any) -> bool:
    """Whether it is an array of some library, with values (a symbolic tensor has none)."""
    if isinstance(value, type) or not (hasattr(value, "shape") and hasattr(value, "dtype")):
        return False
    try:
        value.__array__()
    except Exception:
        return False
    return True


def changed(value: Any, attempt: int) -> Any:
    """One of the changes of a value, `attempt` < TRIES; never an empty one for a full one."""
    if isinstance(value, bool):
        return not value
    if value is None:
        return "changed"
    for kind, change in CHANGES.items():
        if isinstance(value, kind):
            return change(value, attempt)
    if is_array(value):
        return array(value, attempt)
    if isinstance(value, type):
        return type("Changed", (), {}) if attempt % 2 == 0 else followed(value, attempt)
    if type(value).__module__ == "__main__" and hasattr(value, "__dict__"):
        other = copy.copy(value)
        for name, item in vars(value).items():
            other.__dict__[name] = changed(item, attempt)
        return other
    return object() if attempt % 2 else followed(value, attempt)


def followed(value: Any, attempt: int) -> Follow:
    """A stand-in whose results are changed in the same way."""
    return Follow(value, lambda result: changed(result, attempt // 2))


def number(value: Any, attempt: int) -> Any:
    """Another number of the same sign, never zero."""
    if value != value or value in (float("inf"), float("-inf")):
        return 0.5
    if value < 0:
        return -number(-value, attempt)
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


def sequence(value: Any, attempt: int) -> Any:
    """Other items, one more, one fewer, another container, another order, one other item."""
    items = list(value)
    if attempt in (0, 1, 2):
        items = [changed(item, attempt) for item in items]
    elif attempt == 3:
        items.append(items[-1] if items else 1)
    elif attempt == 4 and len(items) > 1:
        items.pop()
    elif attempt == 5:
        return tuple(items) if isinstance(value, list) else items
    elif attempt == 6:
        items = items[1:] + items[:1]
    elif attempt == 7:
        items = [changed(item, 3) for item in items]
    elif len(items) > attempt - 8 >= 0:
        items[attempt - 8] = changed(items[attempt - 8], 0)
    else:
        raise Unchangeable
    return value._make(items) if hasattr(value, "_make") else type(value)(items)


def mapping(value: dict[Any, Any], attempt: int) -> Any:
    """Other values (in each way), other keys, an item more, an item fewer."""
    if attempt == 8:
        return {changed(key, 0): item for key, item in value.items()}
    if attempt == 9:
        return value | {"changed": 1}
    if attempt == 10 and len(value) > 1:
        return dict(list(value.items())[:-1])
    if attempt == 11:
        return {changed(key, 1): item for key, item in value.items()}
    other = {}
    for key, item in value.items():
        try:
            other[key] = changed(item, {12: 8, 13: 10}.get(attempt, attempt))
        except Unchangeable:
            other[key] = item
    return other


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


CHANGES: dict[Any, Callable[[Any, int], Any]] = {
    str: text,
    bytes: lambda value, attempt: value + b"1",
    range: lambda value, attempt: range(value.start, value.stop + attempt + 1, value.step),
    (tuple, list): sequence,
    dict: mapping,
    (set, frozenset): lambda value, attempt: type(value)(sequence(list(value), attempt)),
    complex: lambda value, attempt: value + 1 + attempt,
    numbers.Real: number,
    numbers.Number: lambda value, attempt: value + 1,
}
