"""What a law claims, on which settings, and with which exceptions."""

import inspect
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .setting import Setting, Value
from .space import Choice

Program = Callable[[Setting], Any]


@dataclass(frozen=True)
class Exempt:
    """The part of a law's settings in which its sentence is broken, and is said to be."""

    chosen: Choice

    def covers(self, setting: Setting) -> bool:
        """Whether a setting lies in this part."""
        return all(getattr(setting, name) in values for name, values in self.chosen.items())


@dataclass(frozen=True)
class Law:
    """A general sentence (the program's docstring) and the program that tries it."""

    program: Program
    chosen: Choice
    over: tuple[str, ...] | None
    exempt: tuple[Exempt, ...]
    sentence: str = field(init=False)

    def __post_init__(self) -> None:
        """Take the sentence from the program."""
        sentence = " ".join((self.program.__doc__ or "").split())
        if not sentence.endswith("."):
            raise ValueError(f"the docstring of {self.name} is not a sentence")
        object.__setattr__(self, "sentence", sentence)

    @property
    def name(self) -> str:
        """The law's name, by which pages show it."""
        return self.program.__name__

    @property
    def subject(self) -> str:
        """What the module is about: the first line of its docstring, without its full stop."""
        module = inspect.getmodule(self.program)
        return (inspect.getdoc(module) or self.module).partition("\n")[0].rstrip(".")

    @property
    def module(self) -> str:
        """The name of the file that the law stands in, without its ending."""
        return self.program.__module__.rpartition(".")[2]

    @property
    def source(self) -> tuple[str, int]:
        """The program's text, decorators included, and the line that it begins in."""
        lines, first = inspect.getsourcelines(self.program)
        return "".join(lines), first

    @property
    def path(self) -> Path:
        """The file that the law stands in."""
        return Path(inspect.getfile(self.program))


def law(
    over: Sequence[str] | str | None = None, **chosen: Value | tuple[Value, ...]
) -> Callable[[Program], Law]:
    """Claim the docstring of a program.

    An axis with one value or several is tried with these; any other axis with all its values,
    or, if `over` names the axes that can matter, with its default unless it is among them.
    """
    names = (over,) if isinstance(over, str) else over

    def claim(program: Program) -> Law:
        exempt = getattr(program, "exempt", ())
        return Law(program, several(chosen), names if names is None else tuple(names), exempt)

    return claim


def exception(**chosen: Value | tuple[Value, ...]) -> Callable[[Program], Program]:
    """Take a part of the settings out of a law; something there has to break its sentence."""

    def exempt(program: Program) -> Program:
        known = getattr(program, "exempt", ())
        program.exempt = (Exempt(several(chosen)), *known)  # type: ignore[attr-defined]
        return program

    return exempt


def several(chosen: dict[str, Any]) -> dict[str, tuple[Hashable, ...]]:
    """Write a single value as a tuple of one."""
    return {name: value if isinstance(value, tuple) else (value,) for name, value in chosen.items()}
