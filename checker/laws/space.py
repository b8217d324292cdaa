"""The settings on which laws are tried: the product of named axes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from .setting import Setting, Value

Choice = Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True)
class Axis:
    """Something that could matter: its values, the default first, and how readers see each.

    Values that have to be asked for are tried where a law names them. An axis that belongs to the
    place where the laws are run has a single value there.
    """

    name: str
    words: Mapping[Value, str]
    asked: tuple[Value, ...] = ()
    here: Value = None

    @classmethod
    def flag(cls, name: str, default: bool = False) -> "Axis":
        """An argument that is `True` or `False`."""
        return cls(name, {value: f"`{name}={value}`" for value in (default, not default)})

    @property
    def values(self) -> tuple[Value, ...]:
        """All values that can be tried here, the default first."""
        return (self.here,) if self.here is not None else tuple(self.words)

    @property
    def unasked(self) -> tuple[Value, ...]:
        """The values that are tried where a law does not name the axis."""
        return tuple(value for value in self.values if value not in self.asked)


@dataclass(frozen=True, eq=False)
class Space:
    """All settings there are, and how one is written as a line of code."""

    axes: Sequence[Axis]
    possible: Callable[[Setting], bool]
    spell: Callable[[Setting], str]
    fresh: Callable[[], object]
    setup: str = ""

    @property
    def default(self) -> Setting:
        """The setting in which nothing is chosen."""
        return Setting({axis.name: axis.values[0] for axis in self.axes})

    def choice(self, chosen: Choice, over: Sequence[str] | None = None) -> dict[str, Any]:
        """The values of each axis: those chosen, else all (or, outside of `over`, the default)."""
        unknown = (set(chosen) | set(over or ())) - {axis.name for axis in self.axes}
        if unknown:
            raise ValueError(f"there is no axis {min(unknown)!r}")
        values: dict[str, tuple[Value, ...]] = {}
        for axis in self.axes:
            varied = over is None or axis.name in over
            free = axis.unasked if varied else axis.values[:1]
            wanted = chosen.get(axis.name, free)
            if strange := [value for value in wanted if value not in axis.words]:
                raise ValueError(f"axis {axis.name!r} has no value {strange[0]!r}")
            values[axis.name] = tuple(value for value in wanted if value in axis.values)
        return values

    def every(self, choice: Choice) -> Iterator[Setting]:
        """All possible settings of a choice."""
        for values in product(*choice.values()):
            setting = Setting(dict(zip(choice, values, strict=True)))
            if self.possible(setting):
                yield setting

    def describe(self, chosen: Choice) -> str:
        """The words of a choice, made from its axes."""
        named = {axis.name: axis.words for axis in self.axes}
        return "; ".join(
            either([named[name][value] for value in values]) for name, values in chosen.items()
        )


def either(words: Sequence[str]) -> str:
    """Join words as a sentence does: a, b or c."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
