"""Which arguments a class or a function takes."""

import inspect
from collections.abc import Iterable
from typing import Any

ANY = "**"
"""Stands for the arguments of something that takes them whatever they are called."""
MADE = ("__init__", "__call__", "call")
"""The methods through which a class takes arguments: when it is made, and when its objects are called."""


def arguments(value: Any) -> set[str]:
    """The names of the arguments of what can be called."""
    try:
        found = inspect.signature(value).parameters
    except (TypeError, ValueError):
        return set()
    return {ANY if each.kind is each.VAR_KEYWORD else name for name, each in found.items()}


def all_arguments(value: Any) -> set[str]:
    """The same, of a class with those of its bases and of its objects; what these pass on is named there."""
    if not inspect.isclass(value):
        return arguments(value)
    methods = [vars(kind).get(name) for kind in value.__mro__ for name in MADE]
    return arguments(value).union(*map(arguments, filter(inspect.isfunction, methods))) - {ANY}


def taken_beside(name: str, value: Any, modules: Iterable[dict[str, Any]]) -> bool:
    """Whether anything takes an argument of a name that can be imported from where a value can."""
    beside = (names for names in modules if names.get(value.__name__) is value)
    return any(name in arguments(other) for names in beside for other in list(names.values()))
