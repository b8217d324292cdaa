"""What code says to its readers without printing it: comments, docstrings, strings that stand idle."""

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator
from functools import lru_cache

CODE = r"[A-Z]+\d+"
FOR_TOOLS = re.compile(
    rf"# ?(?:noqa(?:: ?{CODE}(?:, ?{CODE})*)?|type: ?ignore(?:\[[\w-]+\])?"
    r"|fmt: ?(?:on|off|skip)|pragma: no cover)"
)


def comments(code: str) -> Iterator[tuple[int, str]]:
    """The comments of some code, each with its line, counted from zero, but those for tools."""
    try:
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            if token.type == tokenize.COMMENT and not FOR_TOOLS.fullmatch(token.string):
                yield token.start[0] - 1, token.string
    except (tokenize.TokenError, SyntaxError):
        return


def idle_strings(
    code: str, used: Callable[[], str], matters: Callable[[str], bool]
) -> Iterator[tuple[int, str]]:
    """The strings that no statement uses, and those of names that the code in `used` never reads.

    The latter are looked for only among the strings that matter.
    """
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and not calls(node):
            yield from strings(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value and not calls(node.value):
            found = [item for item in strings(node.value) if matters(item[1])]
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [target.id for target in targets if isinstance(target, ast.Name)]
            if found and len(names) == len(targets) and not reads(used(), names):
                yield from found


def calls(node: ast.AST) -> bool:
    """Whether evaluating it may do something with its strings."""
    return any(
        isinstance(inner, ast.Call | ast.Await | ast.Yield | ast.YieldFrom | ast.Raise)
        for inner in ast.walk(node)
    )


def strings(node: ast.AST) -> Iterator[tuple[int, str]]:
    """The literal strings in it."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.lineno - 1, inner.value


def reads(code: str, names: list[str]) -> bool:
    """Whether code reads one of some names; code that cannot be read might."""
    found = names_read(code)
    return found is None or not found.isdisjoint(names)


@lru_cache(maxsize=1)
def names_read(code: str) -> frozenset[str] | None:
    """The names that code reads, or nothing where it cannot be read; of one page, each block asks."""
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return None
    loaded = (node for node in ast.walk(tree) if isinstance(node, ast.Name))
    return frozenset(node.id for node in loaded if isinstance(node.ctx, ast.Load))
