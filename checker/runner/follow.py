"""A stand-in for an object of the subject: what it gives when it is used is changed."""

import operator
from collections.abc import Callable
from typing import Any

Change = Callable[[Any], Any]
BINARY = ("add", "sub", "mul", "truediv", "floordiv", "mod", "matmul", "pow")
COMPARING = ("eq", "ne", "lt", "le", "gt", "ge")


class Follow:
    """Behaves like the object; results that are data come back changed, others followed too."""

    def __init__(self, followed: Any, change: Change) -> None:
        self._followed = followed
        self._change = change

    def _give(self, value: Any) -> Any:
        """Change a result, or follow it."""
        from .changes import is_data

        return self._change(value) if is_data(value) else Follow(value, self._change)

    def __getattr__(self, name: str) -> Any:
        """An attribute."""
        return self._give(getattr(self._followed, name))

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """What it returns."""
        named = {name: bare(value) for name, value in named.items()}
        return self._give(self._followed(*map(bare, arguments), **named))

    def __getitem__(self, key: Any) -> Any:
        """An item."""
        return self._give(self._followed[bare(key)])

    def __iter__(self) -> Any:
        """Its items."""
        return map(self._give, self._followed)

    def __contains__(self, item: Any) -> bool:
        """Not what it was."""
        return not operator.contains(self._followed, bare(item))

    def __len__(self) -> int:
        """One more."""
        return len(self._followed) + 1

    def __bool__(self) -> bool:
        """As it was: that it is there says nothing."""
        return bool(self._followed)

    def __int__(self) -> int:
        """Another whole number."""
        return int(self._change(int(self._followed)))

    def __float__(self) -> float:
        """Another number."""
        return float(self._change(float(self._followed)))

    def __str__(self) -> str:
        """Another text."""
        return str(self._change(str(self._followed)))

    def __repr__(self) -> str:
        """Another text."""
        return str(self._change(repr(self._followed)))

    def __format__(self, form: str) -> str:
        """Another text."""
        return str(self._change(format(self._followed, form)))

    def __hash__(self) -> int:
        """As it was."""
        return hash(self._followed)


def bare(value: Any) -> Any:
    """What is followed."""
    return value._followed if isinstance(value, Follow) else value


def operation(name: str, swapped: bool = False) -> Callable[[Follow, Any], Any]:
    """An operator of the followed object."""
    apply = getattr(operator, name)

    def use(self: Follow, other: Any) -> Any:
        sides = (bare(other), self._followed) if swapped else (self._followed, bare(other))
        return self._give(apply(*sides))

    return use


for _name in (*BINARY, *COMPARING):
    setattr(Follow, f"__{_name}__", operation(_name))
for _name in BINARY:
    setattr(Follow, f"__r{_name}__", operation(_name, swapped=True))
