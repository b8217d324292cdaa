"""Which settings a law is tried on: all, or, where they are too many, a covering sample.

The sample holds every pair of values of any two axes. Laws break where two things meet (a mask and
a direction, a flag and a wrapper), so a sample of pairs finds what a random one of its size misses;
it needs some fifty settings where the product has millions.
"""

from collections.abc import Callable, Iterator
from itertools import combinations, islice
from random import Random

from .setting import Setting, Value
from .space import Choice, Space

ALL = 48
CANDIDATES = 12
ATTEMPTS = 200
Pair = tuple[tuple[str, Value], tuple[str, Value]]


def settings(space: Space, choice: Choice, wanted: Callable[[Setting], bool]) -> list[Setting]:
    """The settings of a choice to try, the same ones each time."""
    size = 1
    for values in choice.values():
        size *= len(values)
    if size <= ALL * 8:
        every = [setting for setting in space.every(choice) if wanted(setting)]
        if len(every) <= ALL:
            return every
    return list(covering(space, choice, wanted))


def covering(space: Space, choice: Choice, wanted: Callable[[Setting], bool]) -> Iterator[Setting]:
    """Settings that together hold every pair of values that can occur."""
    random = Random(0)
    axes = {name: values for name, values in choice.items() if len(values) > 1}
    missing: dict[Pair, None] = {
        ((one, a), (other, b)): None
        for one, other in combinations(axes, 2)
        for a in axes[one]
        for b in axes[other]
    }
    while missing:
        pair = next(iter(missing))
        drawn = draws(space, choice, dict(pair), wanted, random)
        candidates = list(islice(drawn, CANDIDATES))
        if not candidates:
            del missing[pair]  # a pair that cannot occur
            continue
        best = max(candidates, key=lambda setting: sum(p in missing for p in pairs(setting, axes)))
        for covered in pairs(best, axes):
            missing.pop(covered, None)
        yield best


def draws(
    space: Space,
    choice: Choice,
    fixed: dict[str, Value],
    wanted: Callable[[Setting], bool],
    random: Random,
) -> Iterator[Setting]:
    """Possible settings with some values fixed, drawn at random."""
    for _ in range(ATTEMPTS):
        drawn = {name: fixed.get(name, random.choice(values)) for name, values in choice.items()}
        setting = Setting(drawn)
        if space.possible(setting) and wanted(setting):
            yield setting


def pairs(setting: Setting, axes: Choice) -> Iterator[Pair]:
    """All pairs of values in a setting."""
    items = [(name, getattr(setting, name)) for name in axes]
    yield from combinations(items, 2)
