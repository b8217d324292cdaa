"""Which settings a law is tried on: all, or, where they are too many, a covering sample.

The sample holds every pair of values of any two axes. Laws break where two things meet (a mask and
a direction, a flag and a wrapper), so a sample of pairs finds what a random one of its size misses;
it needs some fifty settings where the product has millions. What laws share is computed once, so a
sample prefers the settings of a pool that is the same for all laws.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, islice
from random import Random

from .setting import Setting, Value
from .space import Choice, Space

ALL = 48
CANDIDATES = 12
POOLED = 8
ATTEMPTS = 200
Pair = frozenset[tuple[str, Value]]


def settings(space: Space, choice: Choice, wanted: Callable[[Setting], bool]) -> list[Setting]:
    """The settings of a choice to try, the same ones each time."""
    size = 1
    for values in choice.values():
        size *= len(values)
    if size <= ALL * 8:
        every = [setting for setting in space.every(choice) if wanted(setting)]
        if len(every) <= ALL:
            return every
    fit = [setting for setting in pool(space) if within(setting, choice) and wanted(setting)]
    return list(covering(space, choice, wanted, fit))


@lru_cache(maxsize=1)
def pool(space: Space) -> list[Setting]:
    """Some samples of the whole product, which the samples of laws are made from where they can."""
    choice = space.choice({})
    drawn = (covering(space, choice, lambda _: True, seed=seed) for seed in range(POOLED))
    return [setting for sample in drawn for setting in sample]


def within(setting: Setting, choice: Choice) -> bool:
    """Whether a setting has the values of a choice."""
    return all(value in choice[name] for name, value in setting)


def covering(
    space: Space,
    choice: Choice,
    wanted: Callable[[Setting], bool],
    preferred: Sequence[Setting] = (),
    seed: int = 0,
) -> Iterator[Setting]:
    """Settings that together hold every pair of values that can occur."""
    random = Random(seed)
    axes = {name: values for name, values in choice.items() if len(values) > 1}
    missing = {
        frozenset({(one, a), (other, b)}): None
        for one, other in combinations(axes, 2)
        for a in axes[one]
        for b in axes[other]
    }
    known = {setting: pairs(setting, axes) for setting in preferred}
    while missing:
        pair = next(iter(missing))
        candidates = {setting: found for setting, found in known.items() if pair in found}
        if not candidates:
            drawn = islice(draws(space, choice, dict(pair), wanted, random), CANDIDATES)
            candidates = {setting: pairs(setting, axes) for setting in drawn}
        if not candidates:
            del missing[pair]  # a pair that cannot occur
            continue
        best = max(candidates, key=lambda setting: len(candidates[setting] & missing.keys()))
        for covered in candidates[best]:
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
    free = {**choice, **{name: (value,) for name, value in fixed.items()}}
    for _ in range(ATTEMPTS):
        drawn = {name: values[int(random.random() * len(values))] for name, values in free.items()}
        setting = Setting(drawn)
        if space.possible(setting) and wanted(setting):
            yield setting


def pairs(setting: Setting, axes: Choice) -> frozenset[Pair]:
    """All pairs of values in a setting."""
    items = [item for item in setting if item[0] in axes]
    return frozenset(map(frozenset, combinations(items, 2)))
