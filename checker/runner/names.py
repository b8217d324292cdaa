"""Which names a page has defined, and whether a dotted path leads somewhere."""

import builtins
import importlib
import inspect
import sys
from collections.abc import Iterator
from typing import Any

from ..observation import Exists, Found, Takes
from ..project import Project

NOTHING = object()
ANY = "**"
MADE = ("__init__", "__call__", "call")
"""The methods through which a class takes arguments: when it is made, and when its objects are called."""


def page_names(namespace: dict[str, Any]) -> frozenset[str]:
    """The names that the page's own code has defined."""
    return frozenset(name for name in namespace if not name.startswith("__"))


def whole_numbers(namespace: dict[str, Any]) -> dict[str, int]:
    """The page's whole numbers by name."""
    found = {}
    for name in page_names(namespace):
        value = namespace[name]
        if getattr(value, "shape", None) == () and hasattr(value, "item"):
            value = value.item()
        if isinstance(value, int) and not isinstance(value, bool):
            found[name] = int(value)
    return dict(sorted(found.items()))


def exists(request: Exists, namespace: dict[str, Any], project: Project) -> Found:
    """Follow a path from a name of the page, of Python, or of the project's subject."""
    owner, _, name = request.path.rpartition(".")
    if led(request.path, namespace, project) is not NOTHING:
        return Found(True)
    value = led(owner, namespace, project) if owner else NOTHING
    return Found(value is not NOTHING and name in arguments(value))


def led(path: str, namespace: dict[str, Any], project: Project) -> Any:
    """What a path leads to, or NOTHING."""
    first, *rest = path.split(".")
    value = namespace.get(first, getattr(builtins, first, NOTHING))
    if value is NOTHING and first in project.subject:
        value = sys.modules.get(first, NOTHING)
    for name in rest:
        try:
            value = getattr(value, name)
        except Exception:
            return NOTHING
    return value


def takes(request: Takes, namespace: dict[str, Any], project: Project) -> Found:
    """Whether a class or a function takes an argument; unknown of what takes any, and of objects."""
    value = led(request.path, namespace, project)
    if value is NOTHING:
        value = next(public(request.path, project), NOTHING)
    if not inspect.isroutine(value) and not inspect.isclass(value):
        return Found(unknown=True)
    known = arguments(value)
    if inspect.isclass(value):
        makers = [vars(kind)[name] for kind in value.__mro__ for name in MADE if name in vars(kind)]
        known = known.union(*(arguments(maker) for maker in makers if inspect.isfunction(maker)))
    if request.argument in known:
        return Found(True)
    given = request.argument in namespace or not is_taken(request.argument, value)
    return Found(unknown=given or not known or (inspect.isroutine(value) and ANY in known))


def is_taken(name: str, value: Any) -> bool:
    """Whether anything beside it, where a value can be imported from, takes an argument of a name."""
    modules = (vars(module) for module in list(sys.modules.values()) if hasattr(module, "__dict__"))
    beside = (names for names in modules if names.get(value.__name__) is value)
    return any(
        name in arguments(other)
        for names in beside
        for other in {*filter(callable, names.values())}
    )


def of_subject(project: Project) -> set[str]:
    """The public names of the subject's modules, of their classes, and of what these take."""
    found: set[str] = set()
    for module in map(importlib.import_module, project.subject):
        for value in (vars(module)[name] for name in dir(module) if not name.startswith("_")):
            members = dir(value) if inspect.isclass(value) else []
            found.update(arguments(value), (name for name in members if not name.startswith("_")))
        found.update(name for name in dir(module) if not name.startswith("_"))
    return found - {ANY}


def public(name: str, project: Project) -> Iterator[Any]:
    """What the public modules of the project's subject have under a name, the outer ones first."""
    for module in sorted(sys.modules, key=lambda path: (path.count("."), path)):
        first, *inner = module.split(".")
        if first in project.subject and not any(part.startswith("_") for part in inner):
            found = vars(sys.modules[module]).get(name, NOTHING)
            if found is not NOTHING:
                yield found


def arguments(value: Any) -> set[str]:
    """The names of the arguments of what can be called, with ANY where any name is taken."""
    try:
        found = inspect.signature(value).parameters
    except (TypeError, ValueError):
        return set()
    return {ANY if each.kind is each.VAR_KEYWORD else name for name, each in found.items()}
