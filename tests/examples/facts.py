"""Claim: a fact in prose, a table or a heading is what its expression yields."""

import ast
import builtins
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from .claim import Correction, Namespace
from .problem import Problem
from .rounding import round_text, shows
from .spans import Span
from .values import plain


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
        if repeats(expression, self.span.text):
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


def repeats(expression: str, shown: str) -> bool:
    """Whether the expression is, or holds, the shown text: as code or as a string."""
    nodes = list(ast.walk(ast.parse(expression, mode="eval").body))
    codes = [nodes[0], *(node for node in nodes if isinstance(node, ast.Tuple | ast.List))]
    texts = [node.value for node in nodes if isinstance(node, ast.Constant)]
    with contextlib.suppress(SyntaxError):
        shown = ast.unparse(ast.parse(shown))
    return shown in map(ast.unparse, codes) or shown in texts
