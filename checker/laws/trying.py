"""Try a law: on its settings it has to hold, in each of its exceptions something has to break it."""

from dataclasses import dataclass

from .attempt import Break, run
from .claims import Law
from .needed import example, here
from .sample import settings
from .setting import Setting
from .shrink import smallest
from .space import Space


@dataclass(frozen=True)
class Tried:
    """What came of trying a law."""

    count: int
    examples: tuple[Break | None, ...]  # none for an exception of another place
    failure: str = ""


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
    space.fresh()
    for setting in sample:
        if broken := run(law, setting):
            return Tried(len(sample), (), report(space, law, smallest(space, law, broken, claimed)))
    examples: list[Break | None] = []
    for exempt in law.exempt:
        found = example(space, law, exempt) if here(space, law, exempt) else None
        if isinstance(found, str):
            return Tried(len(sample), (), found)
        examples.append(found)
    return Tried(len(sample), tuple(examples))


def report(space: Space, law: Law, broken: Break) -> str:
    """Say which law broke, where, and how."""
    return (
        f"{law.name} does not hold: {law.sentence}\n"
        f"  setting:  {space.spell(broken.setting)}\n"
        f"  expected: {broken.expected}\n"
        f"  found:    {broken.found}\n"
        f"  law:      {law.path.name}, line {law.source[1]}"
    )
