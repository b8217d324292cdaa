"""Other values of the same kind: what an expression could have been given instead."""

import copy
import numbers
import re
from collections.abc import Callable
from typing import Any

from .arrays import Unchangeable, array, is_array
from .follow import Follow
from .scalars import number, text

TRIES = 15
PLAIN = (
    *(bool, int, float, complex, str, bytes, type(None)),
    *(range, tuple, list, dict, set, frozenset),
)


def is_data(value: Any) -> bool:
    """Whether a value is all that there is to it: a number, a text, a container, an array."""
    return isinstance(value, (*PLAIN, numbers.Number)) or is_array(value)


def changed(value: Any, attempt: int) -> Any:
    """One of the changes of a value, `attempt` < TRIES; never an empty one for a full one."""
    if attempt == TRIES - 1:
        return numbers_only(value)
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


def numbers_only(value: Any) -> Any:
    """Other numbers wherever there are some, and the words beside them as they were."""
    if isinstance(value, tuple | list) and not hasattr(value, "_make"):
        return type(value)(map(numbers_only, value))
    if isinstance(value, dict):
        return {key: numbers_only(item) for key, item in value.items()}
    if isinstance(value, str):
        return re.sub(r"\d+", lambda digits: str(int(digits[0]) + 1), value)
    return value if isinstance(value, bytes | type(None)) else changed(value, 2)


def followed(value: Any, attempt: int) -> Follow:
    """A stand-in whose results are changed in the same way."""
    return Follow(value, lambda result: changed(result, attempt // 2))


def sequence(value: Any, attempt: int) -> Any:
    """Other items, one more, one fewer, another container or order, all alike, one other."""
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
    elif attempt == 8:
        items = items[:1] * len(items)
    elif len(items) > attempt - 9 >= 0:
        items[attempt - 9] = changed(items[attempt - 9], 0)
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
