"""A setting: what is chosen on each axis."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

Value = Hashable


class Setting:
    """One value for each axis, read as attributes."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._key = tuple(values.items())
        self.__dict__.update(values)

    def __getattr__(self, name: str) -> Any:
        """Refuse what is no axis."""
        raise AttributeError(f"there is no axis {name!r}")

    def __iter__(self) -> Iterator[tuple[str, Value]]:
        """Go through the axes and their values."""
        return iter(self._key)

    def but(self, **changes: Value) -> "Setting":
        """Return this setting with some values changed."""
        values = dict(self._key)
        if unknown := changes.keys() - values.keys():
            raise AttributeError(f"there is no axis {min(unknown)!r}")
        return Setting(values | changes)

    def __eq__(self, other: object) -> bool:
        """Equal values on the same axes."""
        return isinstance(other, Setting) and self._key == other._key

    def __hash__(self) -> int:
        """Follow equality."""
        return hash(self._key)

    def __repr__(self) -> str:
        """Name axes and values."""
        return f"Setting({dict(self._key)})"
