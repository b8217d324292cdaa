"""Find what needs an exception: a setting in which the sentence is broken."""

from .attempt import Break, attempt
from .claims import Exempt, Law
from .sample import settings
from .shrink import size, smallest
from .space import Choice, Space


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
