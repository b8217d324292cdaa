"""Whose code something is, and which names it reads."""

import inspect
import types
from typing import Any


def is_code(value: Any) -> bool:
    """Whether a value is a module, a class or a function rather than a result."""
    named = callable(value) and hasattr(value, "__name__")
    return named or isinstance(value, types.ModuleType | type) or inspect.isroutine(value)


def origin_of(value: Any, subject: tuple[str, ...]) -> str:
    """Whose code a value is, or is made by: `page`, `subject` or `other`."""
    owner = getattr(value, "__self__", None)
    if isinstance(value, types.ModuleType):
        modules = [value.__name__]
    elif inspect.isroutine(value) and getattr(value, "__module__", None):
        modules = [value.__module__]
    elif inspect.isroutine(value) and isinstance(owner, types.ModuleType):
        modules = [owner.__name__]
    else:
        held = value if owner is None else owner
        kind = held if isinstance(held, type) else type(held)
        modules = [base.__module__ for base in kind.__mro__]
    roots = [str(module).split(".")[0] for module in modules]
    if set(roots) & set(subject):
        return "subject"
    return "page" if "__main__" in roots else "other"


def names_read(function: Any) -> set[str]:
    """The global names in the code of a function, of a class's methods, of what is wrapped."""
    waiting: list[Any] = [function]
    names: set[str] = set()
    known: set[int] = set()
    while waiting:
        item = waiting.pop()
        if id(item) in known:
            continue
        known.add(id(item))
        if isinstance(item, types.CodeType):
            names |= set(item.co_names)
            waiting += [
                constant for constant in item.co_consts if isinstance(constant, types.CodeType)
            ]
        elif isinstance(item, type) and item.__module__ == "__main__":
            waiting += [part for part in vars(item).values() if callable(part)]
        elif getattr(item, "__module__", "__main__") == "__main__":
            parts = ("__code__", "__wrapped__", "__func__", "func", "fget")
            waiting += [getattr(item, part) for part in parts if hasattr(item, part)]
            cells = getattr(item, "__closure__", None) or ()
            waiting += [cell.cell_contents for cell in cells if callable(cell.cell_contents)]
    return names
