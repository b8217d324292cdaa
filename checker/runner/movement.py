"""Movement: a fact has to be able to fail, so what it speaks of is changed and it has to move."""

import ast
import contextlib
import copy
import re
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from .changes import TRIES, Unchangeable, changed
from .sources import CHAIN, Sources, links

NUMBER = re.compile(
    r"(?<![\w.])[-+]?(?:\d+(?:\.\d+){2,}|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(?!\w)"
)
ALIKE = TRIES
SEE, CHANGE = "__see__", "__change__"


class Movement:
    """An expression, its value, and what becomes of it while what it speaks of is changed."""

    def __init__(
        self, expression: str, namespace: dict[str, Any], subject: tuple[str, ...]
    ) -> None:
        self.tree = ast.parse(expression.strip(), mode="eval")
        self.namespace = namespace
        self.subject = subject
        self.seen: dict[str, Any] = {}
        watched = Watch().visit(copy.deepcopy(self.tree))
        self.value = self.evaluate(watched, {SEE: self.see})

    def see(self, part: str, value: Any) -> Any:
        """Remember what a part of the expression was."""
        self.seen[part] = value
        return value

    def evaluate(self, tree: ast.Expression, helpers: dict[str, Any]) -> Any:
        """The value of a form of the expression."""
        code = compile(ast.fix_missing_locations(tree), "<expression>", "eval")
        return eval(code, {**self.namespace, **helpers})

    def fixed(self, text: str, show: Callable[[Any], str]) -> tuple[str, ...]:
        """The numbers in the text (where it has none, the whole of it) that never moved."""
        sources = Sources(self.tree, self.namespace, self.subject, self.seen)
        parts = NUMBER.findall(text) or [text]
        waiting = set(range(len(parts)))
        for value in self.changed_values(sources):
            try:
                other = show(value)
            except BaseException:
                continue
            waiting -= moved(text, other)
            if not waiting:
                break
        return tuple(parts[place] for place in sorted(waiting))

    def changed_values(self, sources: Sources) -> Iterator[Any]:
        """The values while all sources are changed, then while one of them is."""
        chains = dict(sources.chains)
        local = {part for part, node in chains.items() if is_local(node, sources.local)}
        tree = Replace(chains.keys()).visit(copy.deepcopy(self.tree))
        for group in [list(chains), *([part] for part in chains if len(chains) > 1)]:
            for attempt in range(TRIES + 1 if len(group) > 1 else TRIES):
                helper = self.changer(group, local, attempt)
                try:
                    with self.globals_changed(group, attempt):
                        value = self.evaluate(tree, {CHANGE: helper})
                except BaseException:
                    continue
                yield value

    def changer(self, group: list[str], local: set[str], attempt: int) -> Callable[..., Any]:
        """What stands in the place of the sources: their values, changed for those of the group.

        The last attempt makes all of them the same, so that a difference can fail too.
        """
        known: dict[str, Any] = {}

        def change(part: str, live: Callable[[], Any]) -> Any:
            if part in local:
                return attempted(live(), attempt) if part in group else live()
            if part not in known:
                source = group[0] if attempt == ALIKE and group[0] in self.seen else part
                value = self.seen[source] if source in self.seen else live()
                known[part] = attempted(value, attempt) if part in group else value
            return known[part]

        return change

    @contextlib.contextmanager
    def globals_changed(self, group: list[str], attempt: int) -> Iterator[None]:
        """The page's own functions read changed names as well."""
        before = {name: self.namespace[name] for name in group if name in self.namespace}
        try:
            for name, value in before.items():
                self.seen.setdefault(name, value)
                self.namespace[name] = attempted(value, attempt)
            yield
        finally:
            self.namespace.update(before)


def attempted(value: Any, attempt: int) -> Any:
    """The value changed; where there is no such change of it, as it was."""
    try:
        return value if attempt == ALIKE else changed(value, attempt)
    except Unchangeable:
        return value


def moved(text: str, other: str) -> set[int]:
    """The places of the numbers that differ, in texts that differ in numbers alone."""
    numbers, others = NUMBER.findall(text), NUMBER.findall(other)
    if not numbers:
        return {0} if other != text else set()
    if [part.split() for part in NUMBER.split(text)] != [
        part.split() for part in NUMBER.split(other)
    ]:
        return set()
    return {place for place, number in enumerate(numbers) if not is_same(number, others[place])}


def is_same(number: str, other: str) -> bool:
    """Whether two numbers are the same, however they are written."""
    try:
        return number == other or Decimal(number) == Decimal(other)
    except InvalidOperation:
        return False


def is_local(node: ast.AST, local: set[str]) -> bool:
    """Whether a chain holds names that have a value in the expression alone."""
    return any(isinstance(part, ast.Name) and part.id in local for part in ast.walk(node))


def calls(helper: str, node: ast.expr, argument: ast.expr) -> ast.Call:
    """A call of a helper in the place of a part."""
    return ast.Call(ast.Name(helper, ast.Load()), [ast.Constant(ast.unparse(node)), argument], [])


class Watch(ast.NodeTransformer):
    """Lets every chain tell its value."""

    def visit(self, node: ast.AST) -> Any:
        """Wrap the chains, inner ones first."""
        if not isinstance(node, CHAIN) or not isinstance(
            getattr(node, "ctx", None), ast.Load | None
        ):
            return self.generic_visit(node)
        before = copy.deepcopy(node)
        inside = self.generic_visit(node)
        assert isinstance(inside, ast.expr)
        return calls(SEE, before, inside) if links(before) else inside


class Replace(ast.NodeTransformer):
    """Puts something in the place of the sources, wherever they stand."""

    def __init__(self, sources: Any) -> None:
        self.sources = set(sources)

    def visit(self, node: ast.AST) -> Any:
        """Replace the largest part that is a source."""
        loads = isinstance(getattr(node, "ctx", None), ast.Load | None)
        if isinstance(node, CHAIN) and loads and ast.unparse(node) in self.sources:
            live = ast.Lambda(
                ast.arguments([], [], None, [], [], None, []),
                copy.deepcopy(node),  # type: ignore[arg-type]
            )
            return calls(CHANGE, node, live)
        return self.generic_visit(node)
