"""Programs that begin alike, run so that what they share runs once.

Many blocks of a page stand below the same set-up: data, a model, its training. It runs once, and
each block goes on from what it left: the names that its own set-up gives, the states of random
generators, the settings of Keras. What a block does to an object that others share is not undone,
so a program that fails here is tried alone before it is called wrong.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.code.statements import Statement, statements
from checker.observation import Run

Path = tuple[tuple[str, ...], ...]
"""The statements of a set-up, each with the imports that it uses."""

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
    def imports(self) -> list[Statement]:
        """The imports of the set-up."""
        return [item for item in statements(self.setup) if item.imports]

    @cached_property
    def rest(self) -> list[Statement]:
        """The statements of the set-up that are no imports."""
        return [item for item in statements(self.setup) if not item.imports]

    @cached_property
    def path(self) -> Path:
        """What two set-ups have to share to have done the same."""
        imported = {name: item.only({name}).text for item in self.imports for name in item.binds}
        return tuple(
            (item.text, *sorted(imported[name] for name in item.uses & imported.keys()))
            for item in self.rest
        )


def requests(programs: Sequence[Program]) -> Iterator[tuple[int, Run]]:
    """What to run, in order, each with the place of the program that it is for."""
    kept: dict[Path, int] = {(): 0}
    yield 0, step(START)
    for place, program in enumerate(programs):
        path, rest = program.path, program.rest
        done = max(length for length in range(len(path) + 1) if path[:length] in kept)
        imported = "\n".join(item.text for item in program.imports)
        forgotten = "".join(f"globals().pop({name!r}, None)\n" for name in others(programs))
        yield place, step(f"__go_back({kept[path[:done]]})\n{forgotten}{imported}")
        for end in partings(path, programs):
            if end > done:
                yield place, step("\n".join(item.text for item in rest[done:end]))
                kept[path[:end]] = len(kept)
                yield place, step(f"__keep({kept[path[:end]]})")
                done = end
        yield place, step(program.block)


def others(programs: Sequence[Program]) -> list[str]:
    """The names that any of the set-ups imports."""
    return sorted({name for each in programs for item in each.imports for name in item.binds})


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
