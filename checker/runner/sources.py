"""What an expression speaks of: the parts of it that could have been other values."""

import ast
import inspect
import types
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from .changes import is_data

CHAIN = (ast.Name, ast.Attribute, ast.Subscript, ast.Call)
SEEN = dict[str, Any]


def link(node: ast.AST) -> ast.AST:
    """The part that a link of a chain hangs on."""
    return node.func if isinstance(node, ast.Call) else node.value  # type: ignore[attr-defined,no-any-return]


def links(node: ast.AST) -> list[ast.AST]:
    """A chain's links from its root; none if it is not rooted in a name."""
    found = [node]
    while isinstance(found[-1], CHAIN) and not isinstance(found[-1], ast.Name):
        found.append(link(found[-1]))
    return found[::-1] if isinstance(found[-1], ast.Name) else []


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


def is_code(value: Any) -> bool:
    """Whether a value is a module, a class or a function rather than a result."""
    named = callable(value) and hasattr(value, "__name__")
    return named or isinstance(value, types.ModuleType | type) or inspect.isroutine(value)


def origin_of(value: Any, subject: tuple[str, ...]) -> str:
    """Whose code a value is, or is made by: `page`, `subject` or `other`."""
    owner = getattr(value, "__self__", None)
    if isinstance(value, types.ModuleType):
        modules = [value.__name__]
    elif inspect.isroutine(value) and getattr(value, "__module__", None):
        modules = [value.__module__]
    elif inspect.isroutine(value) and isinstance(owner, types.ModuleType):
        modules = [owner.__name__]
    else:
        held = value if owner is None else owner
        kind = held if isinstance(held, type) else type(held)
        modules = [base.__module__ for base in kind.__mro__]
    roots = [str(module).split(".")[0] for module in modules]
    if set(roots) & set(subject):
        return "subject"
    return "page" if "__main__" in roots else "other"


def local_names(tree: ast.AST) -> Iterator[str]:
    """The names that an expression gives itself: of lambdas and comprehensions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg


def names_read(function: Any) -> set[str]:
    """The global names in the code of a function, of a class's methods, of what is wrapped."""
    waiting: list[Any] = [function]
    names: set[str] = set()
    known: set[int] = set()
    while waiting:
        item = waiting.pop()
        if id(item) in known:
            continue
        known.add(id(item))
        if isinstance(item, types.CodeType):
            names |= set(item.co_names)
            waiting += [
                constant for constant in item.co_consts if isinstance(constant, types.CodeType)
            ]
        elif isinstance(item, type) and item.__module__ == "__main__":
            waiting += [part for part in vars(item).values() if callable(part)]
        elif getattr(item, "__module__", "__main__") == "__main__":
            parts = ("__code__", "__wrapped__", "__func__", "func", "fget")
            waiting += [getattr(item, part) for part in parts if hasattr(item, part)]
            cells = getattr(item, "__closure__", None) or ()
            waiting += [cell.cell_contents for cell in cells if callable(cell.cell_contents)]
    return names
