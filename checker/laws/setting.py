"""A setting: what is chosen on each axis."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

Value = Hashable


class Setting:
    """One value for each axis, read as attributes."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = dict(values)
        self._key = tuple(self._values.items())

    def __getattr__(self, name: str) -> Any:
        """Return the value on an axis."""
        if name.startswith("_") or name not in self._values:
            raise AttributeError(f"there is no axis {name!r}")
        return self._values[name]

    def __iter__(self) -> Iterator[tuple[str, Value]]:
        """Go through the axes and their values."""
        return iter(self._key)

    def but(self, **changes: Value) -> "Setting":
        """Return this setting with some values changed."""
        unknown = changes.keys() - self._values.keys()
        if unknown:
            raise AttributeError(f"there is no axis {min(unknown)!r}")
        return Setting(self._values | changes)

    def __eq__(self, other: object) -> bool:
        """Equal values on the same axes."""
        return isinstance(other, Setting) and self._key == other._key

    def __hash__(self) -> int:
        """Follow equality."""
        return hash(self._key)

    def __repr__(self) -> str:
        """Name axes and values."""
        return f"Setting({self._values})"
