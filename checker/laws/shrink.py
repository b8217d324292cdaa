"""Make a setting that breaks a law as small as it gets, so that readers see what matters."""

from collections.abc import Callable

from .attempt import Break, attempt
from .claims import Law
from .setting import Setting
from .space import Space


def smallest(space: Space, law: Law, broken: Break, wanted: Callable[[Setting], bool]) -> Break:
    """Take back whatever is not needed to break the law."""
    choice = space.choice(law.chosen, law.over)
    for name, _ in broken.setting:
        first = next(axis.values[0] for axis in space.axes if axis.name == name)
        smaller = broken.setting.but(**{name: first})
        if smaller == broken.setting or first not in choice[name]:
            continue
        if space.possible(smaller) and wanted(smaller):
            broken = attempt(space, law, smaller) or broken
    return broken


def size(space: Space, setting: Setting) -> int:
    """How far a setting is from the default."""
    return sum(value != default for (_, value), (_, default) in zip(setting, space.default))  # noqa: B905
