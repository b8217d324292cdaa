"""Which names a page has defined and a project knows, and whether a dotted path leads somewhere."""

import builtins
import importlib
import inspect
import sys
from collections.abc import Iterator
from typing import Any

from ..observation import Exists, Found, Takes
from ..project import Project
from .signatures import ANY, all_arguments, arguments, taken_beside

NOTHING = object()


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
    if resolve(request.path, namespace, project) is not NOTHING:
        return Found(True)
    value = resolve(owner, namespace, project) if owner else NOTHING
    return Found(value is not NOTHING and name in arguments(value))


def resolve(path: str, namespace: dict[str, Any], project: Project) -> Any:
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
    """Whether a class or a function takes an argument; unknown of objects, and of data that are passed."""
    value = resolve(request.path, namespace, project)
    modules = list(public_modules(project))
    if value is NOTHING:
        value = next((m[request.path] for m in modules if request.path in m), NOTHING)
    if not inspect.isroutine(value) and not inspect.isclass(value):
        return Found(unknown=True)
    known = all_arguments(value)
    if request.argument in known:
        return Found(True)
    is_data = request.argument in namespace or not taken_beside(request.argument, value, modules)
    return Found(unknown=is_data or not known or ANY in known)


def public_modules(project: Project) -> Iterator[dict[str, Any]]:
    """What the public modules of the project's subject hold, the outer ones first."""
    for path in sorted(sys.modules, key=lambda path: (path.count("."), path)):
        first, *inner = path.split(".")
        if first in project.subject and not any(part.startswith("_") for part in inner):
            yield vars(sys.modules[path])


def of_subject(project: Project) -> set[str]:
    """The public names of the subject's modules, of their classes, and of what these take."""
    found: set[str] = set()
    for module in map(importlib.import_module, project.subject):
        for name in filter(is_public, dir(module)):
            value = getattr(module, name, None)
            members = dir(value) if inspect.isclass(value) else []
            found.update([name], arguments(value), filter(is_public, members))
    return found - {ANY}


def is_public(name: str) -> bool:
    """Whether a name is for others to use."""
    return not name.startswith("_")
