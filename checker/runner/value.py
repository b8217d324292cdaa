"""An expression's value in Python's own types, whatever library it came from."""

import ast
import warnings
from typing import Any

from ..observation import Evaluate, Value
from ..project import Project
from .block import missing_name
from .capture import without_machine
from .marks import Marks
from .movement import Movement
from .names import whole_numbers


def evaluate(request: Evaluate, namespace: dict[str, Any], project: Project, marks: Marks) -> Value:
    """The value, and which parts of it cannot change, if that is asked."""
    names = whole_numbers(namespace)
    try:
        movement = Movement(request.expression, namespace, project.subject)
        value = plain(movement.value, project)
        text = str(value)
    except BaseException as error:
        message = without_machine(f"{type(error).__name__}: {error}", project)
        return Value(error=message, missing=missing_name(error), names=names)
    if request.once:
        return Value(text, literal(value), names=names)
    with warnings.catch_warnings(), marks.paused():
        warnings.simplefilter("ignore")
        fixed = movement.fixed(text, lambda changed: str(plain(changed, project)))
    return Value(text, literal(value), names=names, fixed=fixed)


def plain(value: Any, project: Project) -> Any:
    """The value, its arrays as lists and its shapes as tuples, however deep inside they are."""
    value = project.plain(value)
    if hasattr(value, "dtype") and hasattr(value, "tolist"):
        value = value.tolist()
    for kind in (list, tuple, set, frozenset):
        if isinstance(value, kind):
            return kind(plain(item, project) for item in value)
    if isinstance(value, dict):
        return {plain(key, project): plain(item, project) for key, item in value.items()}
    return value


def literal(value: Any) -> str:
    """The value as Python would write it, or "" if that does not give it back."""
    text = repr(value)
    try:
        again = ast.literal_eval(text)
    except Exception:
        return ""
    return text if type(again) is type(value) and again == value else ""
