"""Run a law's program on a setting."""

from dataclasses import dataclass

from . import compare
from .claims import Law
from .compare import Broken
from .setting import Setting
from .space import Space


@dataclass(frozen=True)
class Break:
    """A setting in which a sentence does not hold."""

    setting: Setting
    expected: str
    found: str


def attempt(space: Space, law: Law, setting: Setting) -> Break | None:
    """Run a law's program on a setting in a fresh session, and return how it broke, if it did."""
    space.fresh()
    return run(law, setting)


def run(law: Law, setting: Setting) -> Break | None:
    """Run a law's program on a setting in the session that there is."""
    before = compare.made
    try:
        result = law.program(setting)
    except Broken as broken:
        return Break(setting, broken.expected, broken.found)
    except Exception as error:  # noqa: BLE001 a program may raise anything
        text = compare.show(error)
        return Break(setting, "no error", f"{type(error).__name__}: {text}")
    if result is False:
        return Break(setting, "that it holds", "that it does not")
    if result is None and compare.made == before:
        return Break(setting, "a program that expects something", "one that expects nothing")
    return None
