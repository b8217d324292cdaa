"""Try a law: on its settings it has to hold, in each of its exceptions something has to break it."""

from collections.abc import Callable
from dataclasses import dataclass

from . import compare
from .claims import Exempt, Law
from .compare import Broken
from .sample import settings
from .setting import Setting
from .space import Choice, Space


@dataclass(frozen=True)
class Break:
    """A setting in which a sentence does not hold."""

    setting: Setting
    expected: str
    found: str


@dataclass(frozen=True)
class Tried:
    """What came of trying a law."""

    count: int
    examples: tuple[Break | None, ...]  # none for an exception of another place
    failure: str = ""


def attempt(space: Space, law: Law, setting: Setting) -> Break | None:
    """Run a law's program on a setting, and return how it broke, if it did."""
    space.fresh()
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


def attempt_all(space: Space, law: Law) -> Tried:
    """Try a law on all its settings; stop at the first that breaks it."""
    choice = space.choice(law.chosen, law.over)
    if not all(choice.values()):
        return Tried(0, ())  # a law of another place

    def claimed(setting: Setting) -> bool:
        return not any(exempt.covers(setting) for exempt in law.exempt)

    sample = settings(space, choice, claimed)
    if not sample:
        return Tried(0, (), f"{law.name} has no settings: nobody could break it")
    for setting in sample:
        if broken := attempt(space, law, setting):
            return Tried(len(sample), (), report(space, law, smallest(space, law, broken, claimed)))
    examples: list[Break | None] = []
    for exempt in law.exempt:
        found = example(space, law, exempt) if here(space, law, exempt) else None
        if isinstance(found, str):
            return Tried(len(sample), (), found)
        examples.append(found)
    return Tried(len(sample), tuple(examples))


def here(space: Space, law: Law, exempt: Exempt) -> bool:
    """Whether an exception can be looked for where the laws are run."""
    return all(space.choice({**law.chosen, **exempt.chosen}, law.over).values())


def example(space: Space, law: Law, exempt: Exempt) -> Break | str:
    """The smallest setting that needs an exception, or why the exception is refused.

    Each value that the exception names has to break the sentence somewhere: else it is too blunt.
    """
    choice = space.choice({**law.chosen, **exempt.chosen}, law.over)
    found: Break | None = None
    for name in exempt.chosen:
        for value in choice[name]:
            part = Exempt({**exempt.chosen, name: (value,)})
            broken = breaking(space, law, part, choice | {name: (value,)})
            if broken is None:
                return (
                    f"{law.name}: the exception ({space.describe(exempt.chosen)}) is too blunt: "
                    f"with {space.describe({name: (value,)})} nothing breaks the sentence"
                )
            if found is None or size(space, broken.setting) < size(space, found.setting):
                found = broken
    return found or f"{law.name} has an exception that names nothing"


def breaking(space: Space, law: Law, exempt: Exempt, choice: Choice) -> Break | None:
    """The first setting of a part that breaks a law, made as small as it gets."""
    sample = settings(space, choice, exempt.covers)
    for setting in sorted(sample, key=lambda setting: size(space, setting)):
        if broken := attempt(space, law, setting):
            return smallest(space, law, broken, exempt.covers)
    return None


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


def report(space: Space, law: Law, broken: Break) -> str:
    """Say which law broke, where, and how."""
    return (
        f"{law.name} does not hold: {law.sentence}\n"
        f"  setting:  {space.spell(broken.setting)}\n"
        f"  expected: {broken.expected}\n"
        f"  found:    {broken.found}\n"
        f"  law:      {law.path.name}, line {law.source[1]}"
    )
