"""Environments in words: backends with the ranges of versions that were run there."""

from collections.abc import Collection, Sequence

from .apart import alone, usual
from .environments import BACKENDS, Environment


def words(some: Collection[Environment], every: Sequence[Environment]) -> str:
    """Some of the environments: `Keras 3.0.0 to 3.6.0 on PyTorch; Keras 3.0.5 on JAX`."""
    told: dict[str, list[str]] = {}
    for backend, name in BACKENDS.items():
        run = [each for each in usual(every) if each.backend == backend]
        if found := versions([each for each in run if each in some], run):
            told.setdefault(found, []).append(name)
    ranges = [f"Keras {found} on {listed(names)}" for found, names in told.items()]
    return "; ".join([*ranges, *map(str, alone(some))])


def versions(some: Sequence[Environment], run: Sequence[Environment]) -> str:
    """The versions of one backend, each run of neighbours as a range."""
    parts: list[list[str]] = []
    last = -2
    for place, each in enumerate(run):
        if each in some:
            if place != last + 1:
                parts.append([])
            parts[-1].append(each.keras)
            last = place
    return ", ".join(part[0] if len(part) == 1 else f"{part[0]} to {part[-1]}" for part in parts)


def listed(names: Sequence[str]) -> str:
    """Names as a sentence joins them."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
