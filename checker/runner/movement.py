"""Movement: a fact has to be able to fail, so what it speaks of is changed and it has to move."""

import ast
import contextlib
import copy
from collections.abc import Callable, Iterator
from typing import Any

from .arrays import Unchangeable
from .asked import answered
from .changes import TRIES, changed
from .forms import CHANGE, SEE, Replace, Watch, is_local
from .sources import Sources
from .tokens import NUMBER, moved

ALIKE = TRIES


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
        """The values while all sources are changed, then while one of them is, or what is asked of it."""
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
        if asking := answered(self.tree, {*chains}):
            with contextlib.suppress(Exception):
                yield self.evaluate(asking, {})

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
