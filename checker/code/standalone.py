"""Which earlier statements a block needs to run alone: found in the code, not typed by anybody.

Going backwards from the block, a statement is needed if it binds a name that is still wanted, or
changes what such a name stands for (`model.compile(...)`, `x[0] = 1`). Imports are trimmed to what
is used, and a `from module import name` of a file beside the snippets is replaced by that file's
own statements, so that several pages can share their set-up.
"""

import ast
import builtins
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .code_names import used_in
from .statements import Statement, statements

Find = Callable[[str], Path | None]


@dataclass(frozen=True)
class Fold:
    """The set-up of one block: its code, the names it defines, the names that nothing defines."""

    code: str
    names: tuple[str, ...]
    missing: tuple[str, ...]


def fold(code: str, earlier: Sequence[str], module: Find) -> Fold:
    """What a block needs of the code that ran before it; `module` finds a shared file by its name."""
    known = [item for text in earlier for item in inlined(text, module)]
    wanted = set(used_in(code))
    needed = backwards(known, wanted)
    own = {name for item in statements(code) for name in item.binds}
    missing = sorted(wanted - set(dir(builtins)) - own - {"__name__", "__file__"})
    names = [name for item in needed if not item.imports for name in item.binds]
    return Fold(written(needed), tuple(dict.fromkeys(names)), tuple(missing))


def inlined(code: str, module: Find) -> Iterable[Statement]:
    """The statements of some code, those of shared files in place of their imports."""
    for item in statements(code):
        path = isinstance(item.node, ast.ImportFrom) and module(item.node.module or "")
        if path:
            shared = list(inlined(path.read_text(encoding="utf-8"), module))
            yield from backwards(shared, set(item.binds))
        else:
            yield item


def backwards(known: Sequence[Statement], wanted: set[str]) -> list[Statement]:
    """The statements that are needed for some names, in order; takes those names from `wanted`."""
    needed = []
    for item in reversed(known):
        bound = wanted & set(item.binds)
        if not bound and not (wanted & item.changes):
            continue
        if not item.conditional:
            wanted -= bound
        wanted |= item.uses
        needed.append(item.only(bound) if item.imports else item)
    return needed[::-1]


def written(needed: Iterable[Statement]) -> str:
    """Some statements as a program: imports merged and first, two lines around functions."""
    needed = list(needed)
    blocks = ["\n".join(merged([item.node for item in needed if item.imports]))]
    rest = [item for item in needed if not item.imports]
    text = ""
    for number, item in enumerate(rest):
        apart = number and (item.is_definition or rest[number - 1].is_definition)
        text += ("\n\n" if apart else "") + item.text + "\n"
    blocks.append(text.rstrip("\n"))
    return "\n\n".join(block for block in blocks if block)


def merged(imports: Sequence[ast.stmt]) -> list[str]:
    """Imports without repetition, one line a module, sorted."""
    plain, of = set(), dict[str, set[str]]()
    for node in imports:
        if isinstance(node, ast.Import):
            plain |= {ast.unparse(ast.Import([alias])) for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            of.setdefault(node.module or "", set()).update(map(ast.unparse, node.names))
    lines = [f"from {module} import {', '.join(sorted(names))}" for module, names in of.items()]
    return sorted(plain) + sorted(lines)
