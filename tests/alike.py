"""Programs that begin alike, run so that what they share runs once.

Many blocks of a page stand below the same set-up: data, a model, its training. It runs once, and
each block goes on from what it left: the names that its own set-up gives, the states of random
generators, the settings of Keras. Functions stand first, and names that the block alone uses last,
so that more of two set-ups is alike. What a block does to an object that others share is not undone,
so a program that fails here is tried alone before it is called wrong.
"""

import ast
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.code.statements import Statement, statements
from checker.observation import Run

Path = tuple[tuple[str, ...], ...]
"""The statements of a set-up, each with the imports and functions that it uses."""

START = """
import random as __random
import keras as __keras
import numpy as __numpy
__kept = {}

def __keep(place):
    names = {name: value for name, value in globals().items() if not name.startswith("__")}
    settings = __keras.config.floatx(), __keras.config.dtype_policy()
    __kept[place] = names, __random.getstate(), __numpy.random.get_state(), settings

def __go_back(place):
    if not place:
        __keras.utils.clear_session()
    names, drawn, drawn_by_numpy, (floatx, policy) = __kept[place]
    for name in [name for name in globals() if not name.startswith("__")]:
        del globals()[name]
    globals().update(names)
    __random.setstate(drawn)
    __numpy.random.set_state(drawn_by_numpy)
    __keras.config.set_floatx(floatx)
    __keras.config.set_dtype_policy(policy)

__keep(0)
"""


@dataclass(frozen=True)
class Program:
    """What a button copies: the set-up that is folded above a block, and the block."""

    setup: str
    block: str

    @property
    def text(self) -> str:
        """All of it."""
        return "\n\n".join(filter(None, (self.setup, self.block)))

    @cached_property
    def given(self) -> list[Statement]:
        """The imports and functions of the set-up: wherever they stand, they do the same."""
        bound = Counter(name for item in statements(self.setup) for name in item.binds)
        items = (item for item in statements(self.setup) if gives(item))
        return [item for item in items if all(bound[name] == 1 for name in item.binds)]

    @cached_property
    def rest(self) -> list[Statement]:
        """The other statements, last of all those that name something for the block alone."""
        rest = [item for item in statements(self.setup) if item not in self.given]
        needed = {name for item in rest for name in self.needs(item)}
        return sorted(rest, key=lambda item: names(item) and needed.isdisjoint(item.binds))

    def needs(self, item: Statement) -> set[str]:
        """The names that a statement uses, in the functions that it calls too."""
        found: set[str] = set()
        new = set(item.uses)
        while new:
            found |= new
            used = [each.uses for each in self.given if new.intersection(each.binds)]
            new = set().union(*used) - found
        return found

    @cached_property
    def path(self) -> Path:
        """What two set-ups have to share to have done the same."""
        return tuple((item.text, *sorted(self.taken(item))) for item in self.rest)

    def taken(self, item: Statement) -> Iterator[str]:
        """Of what is given, what a statement uses."""
        needed = self.needs(item)
        for each in self.given:
            if used := needed.intersection(each.binds):
                yield each.only(used).text if each.imports else each.text


def gives(item: Statement) -> bool:
    """Whether it is an import, or a function that needs nothing to be defined."""
    if not isinstance(item.node, ast.FunctionDef):
        return item.imports
    arguments = item.node.args
    at_once = [*item.node.decorator_list, *arguments.defaults, *filter(None, arguments.kw_defaults)]
    return all(isinstance(each, ast.Constant) for each in at_once)


def names(item: Statement) -> bool:
    """Whether it computes nothing but what it gives a name to."""
    calls = (isinstance(node, ast.Call) for node in ast.walk(item.node))
    return isinstance(item.node, ast.Assign) and not item.changes and not any(calls)


def requests(programs: Sequence[Program]) -> Iterator[tuple[int, Run]]:
    """What to run, in order, each with the place of the program that it is for."""
    kept: dict[Path, int] = {(): 0}
    all_given = {name for each in programs for item in each.given for name in item.binds}
    yield 0, step(START)
    for place, program in enumerate(programs):
        path, rest = program.path, program.rest
        done = max(length for length in range(len(path) + 1) if path[:length] in kept)
        given = "\n".join(item.text for item in program.given)
        others = sorted(all_given - {name for item in rest for name in item.binds})
        forgotten = "".join(f"globals().pop({name!r}, None)\n" for name in others)
        yield place, step(f"__go_back({kept[path[:done]]})\n{forgotten}{given}")
        for end in partings(path, programs):
            if end > done:
                yield place, step("\n".join(item.text for item in rest[done:end]))
                kept[path[:end]] = len(kept)
                yield place, step(f"__keep({kept[path[:end]]})")
                done = end
        yield place, step(program.block)


def partings(path: Path, programs: Sequence[Program]) -> list[int]:
    """Where a set-up ends or another one parts from it, as numbers of statements."""
    return sorted({shared(path, program.path) for program in programs})


def shared(one: Path, other: Path) -> int:
    """How many statements two set-ups begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def step(code: str) -> Run:
    """Code as a reader runs it who has copied it."""
    return Run(code, "copied.py", 1)
