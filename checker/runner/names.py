"""Which names a page has defined, and whether a dotted path leads somewhere."""

import builtins
import inspect
import sys
from typing import Any

from ..observation import Exists, Found
from ..project import Project

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
    first, *rest = request.path.split(".")
    value = namespace.get(first, getattr(builtins, first, NOTHING))
    if value is NOTHING and first in project.subject:
        value = sys.modules.get(first, NOTHING)
    for name in rest:
        try:
            value = getattr(value, name)
        except Exception:
            return Found(name == rest[-1] and takes(value, name))
    return Found(value is not NOTHING)


def takes(value: Any, name: str) -> bool:
    """Whether something that can be called takes an argument of that name."""
    try:
        return name in inspect.signature(value).parameters
    except (TypeError, ValueError):
        return False
