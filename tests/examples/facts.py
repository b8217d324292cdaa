"""Claim: a fact in prose, a table or a heading is what its expression yields."""

import ast
import builtins
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from .claim import Correction, Namespace
from .problem import Problem
from .rounding import round_text, shows
from .spans import Span


@dataclass(frozen=True)
class Seen:
    """The value of a fact's expression, and the names that were there to compare it with."""

    value: Any
    namespace: Namespace
    error: str = ""


@dataclass(frozen=True)
class Fact:
    """Inline code with `data-expr`."""

    span: Span
    start: int
    end: int

    def observe(self, namespace: Namespace) -> Seen:
        """Evaluate the expression."""
        assert self.span.expression is not None
        names = dict(namespace)
        try:
            return Seen(plain(eval(self.span.expression, names)), names)
        except Exception as error:
            return Seen(None, names, f"{type(error).__name__}: {error}")

    def problem(self, seen: Seen) -> Problem | None:
        """The shown text against the value; or why the expression proves nothing."""
        expression = self.span.expression or ""
        if seen.error:
            sentence = "The expression of this fact does not evaluate."
            return Problem(self.start, sentence, expression, seen.error)
        if not depends_on_page(expression, seen.namespace):
            sentence = (
                "The expression uses nothing that the page computed: such a check cannot fail."
            )
            return Problem(self.start, sentence, expression)
        if same_code(expression, self.span.text):
            sentence = "The fact repeats its own expression: such a check cannot fail."
            return Problem(self.start, sentence, expression)
        if holds(self.span.text, seen):
            return None
        return Problem(
            self.start, "The fact is wrong.", self.span.text, str(seen.value), expression
        )

    def corrections(self, seen: Seen) -> Iterator[Correction]:
        """The value in place of the shown text, to as many digits."""
        if not seen.error and not holds(self.span.text, seen):
            text = round_text(self.span.text, str(seen.value))
            yield Correction(self.span.text_start, self.span.text_start + len(self.span.text), text)


def holds(shown: str, seen: Seen) -> bool:
    """Whether the text is the value, rounded, or an expression that has the same value."""
    if shows(shown, str(seen.value)):
        return True
    try:
        other = plain(eval(shown, dict(seen.namespace)))
    except Exception:
        return False
    return type(other) is type(seen.value) and bool(other == seen.value)


def plain(value: Any) -> Any:
    """A value in Python's own types, whichever backend it came from: arrays become lists."""
    if isinstance(value, list | tuple | set) and not hasattr(value, "_fields"):
        kind = tuple if type(value).__name__ == "Size" else type(value)
        return kind(map(plain, value))
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if type(value).__name__ == "TensorShape":
        return tuple(value)
    if hasattr(value, "shape") and hasattr(value, "dtype"):
        import keras

        return keras.ops.convert_to_numpy(value).tolist()
    return value


def depends_on_page(expression: str, namespace: Namespace) -> bool:
    """Whether the value can change when the page or Keras changes."""
    names = {node.id for node in ast.walk(ast.parse(expression)) if isinstance(node, ast.Name)}
    return any(name in namespace and is_computed(namespace[name]) for name in names)


def is_computed(value: Any) -> bool:
    """Whether a value is the page's own or belongs to Keras, rather than merely imported."""
    if isinstance(value, ModuleType):
        origin = value.__name__
    elif isinstance(value, type) or callable(value):
        origin = getattr(value, "__module__", None) or type(value).__module__
    else:
        return True
    return origin.split(".")[0] in ("keras", "__main__") and value not in vars(builtins).values()


def same_code(expression: str, shown: str) -> bool:
    """Whether two texts are the same Python."""
    try:
        return ast.dump(ast.parse(expression)) == ast.dump(ast.parse(shown))
    except SyntaxError:
        return False
