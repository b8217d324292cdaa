"""What an expression speaks of: the parts of it that could have been other values."""

import ast
from collections import defaultdict
from typing import Any

from .changes import is_data
from .forms import CHAIN, links, local_names
from .origin import is_code, names_read, origin_of

SEEN = dict[str, Any]


class Sources:
    """The sources of one expression, given what each chain in it was when it was evaluated."""

    def __init__(
        self, tree: ast.AST, namespace: dict[str, Any], subject: tuple[str, ...], seen: SEEN
    ) -> None:
        self.namespace = namespace
        self.subject = subject
        self.seen = seen
        self.local = set(local_names(tree))
        self.chains: dict[str, ast.AST] = {}
        self.functions: list[Any] = []
        self.visit(tree)
        self.globals = self.read_by_functions()
        for name in self.globals:
            self.chains.setdefault(name, ast.Name(name, ast.Load()))
        self.join()

    def visit(self, node: ast.AST) -> None:
        """Collect the longest chains that are sources."""
        if isinstance(node, CHAIN) and self.is_source(node):
            self.chains[ast.unparse(node)] = node
            return
        if isinstance(node, ast.Name) and self.origin(node.id) == "page":
            self.functions.append(self.namespace[node.id])
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            self.functions.append(self.value(node.func))
        for child in ast.iter_child_nodes(node):
            self.visit(child)

    def is_source(self, node: ast.AST) -> bool:
        """Whether a chain is the page's or the subject's result, of which nothing is known."""
        chain = links(node)
        if not chain or self.origin(chain[0].id) == "other":  # type: ignore[attr-defined]
            return False
        value = self.value(node)
        if callable(value) and origin_of(value, self.subject) != "subject":
            whose = origin_of(value, self.subject)
            if whose == "other" or (is_code(value) and whose == "page"):
                return False
        return all(self.is_result(part) for part in chain if isinstance(part, ast.Call))

    def is_result(self, call: ast.Call) -> bool:
        """Whether a call is one of the subject, or asks an object that shows nothing else."""
        callee = self.value(call.func)
        origin = origin_of(callee, self.subject)
        if origin != "other" or not isinstance(call.func, ast.Attribute):
            return origin == "subject"
        asked = self.value(call.func.value)
        if asked is None or is_data(asked) or is_code(asked):
            return False
        given = {str(part.value) for part in ast.walk(call) if isinstance(part, ast.Constant)}
        return not any(item and item in str(self.value(call)) for item in given)

    def value(self, node: ast.AST) -> Any:
        """What a part was when the expression was evaluated, or None."""
        if isinstance(node, ast.Name) and node.id in self.namespace:
            return self.namespace[node.id]
        return self.seen.get(ast.unparse(node))

    def origin(self, name: str) -> str:
        """Whose a name is: the page's, the subject's or another's."""
        if name in self.local or name not in self.namespace or name.startswith("__"):
            return "other"
        value = self.namespace[name]
        return origin_of(value, self.subject) if is_code(value) else "page"

    def read_by_functions(self) -> list[str]:
        """The names that the page's functions in the expression read, and those they call."""
        found: dict[str, None] = {}
        waiting = list(self.functions)
        while waiting:
            for name in names_read(waiting.pop()):
                if name in found or name not in self.namespace or name.startswith("__"):
                    continue
                value = self.namespace[name]
                found[name] = None
                if is_code(value) and origin_of(value, self.subject) == "page":
                    waiting.append(value)
        return [name for name in found if self.is_source(ast.Name(name, ast.Load()))]

    def join(self) -> None:
        """Where several sources are parts of the same data, the data is what changes."""
        groups = defaultdict(list)
        for node in self.chains.values():
            groups[ast.unparse(links(node)[0])].append([ast.unparse(n) for n in links(node)])
        for group in groups.values():
            if len(group) < 2:
                continue
            shared = [parts[0] for parts in zip(*group, strict=False) if len(set(parts)) == 1]
            whole = ast.parse(shared[-1], mode="eval").body
            if is_data(self.value(whole)):
                for parts in group:
                    self.chains.pop(parts[-1], None)
                self.chains[shared[-1]] = whole
