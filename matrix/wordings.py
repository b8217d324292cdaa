"""How other versions and backends word the messages of the errors page, entry by entry.

What a run found there instead of a message of the page comes from the records. What no run gives stands
in `wordings.yml`, with the address where it was read, or with code that raises it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import yaml

from .environments import ROOT, Environment, environments
from .instead import recorded
from .messages import Message, shown
from .older import KERAS_2
from .ranges import words

TYPED = ROOT / "snippets/reference/wordings.yml"


@dataclass(frozen=True)
class Wording:
    """What is said, where, and how that is known: by runs, from an address, or from code that a test runs.

    `apart` says why what a run found is no wording of its entry.
    """

    says: str
    where: str
    environments: tuple[str, ...] = ()
    source: str = ""
    run: str = ""
    apart: str = ""


def named(some: Sequence[Environment]) -> str:
    """Environments in words."""
    told = words(some, environments())
    return "; ".join(filter(None, [told, str(KERAS_2) if KERAS_2 in some else ""]))


def wordings(name: str) -> Iterator[Wording]:
    """The other wordings of an entry: first those that runs found, then those of the file."""
    others = typed().get(name, [])
    apart = [one.says for one in others if one.apart]
    for says, some in recorded()[name].worded.values():
        if not any(one in says for one in apart):
            yield Wording(says, named(some), tuple(each.name for each in some))
    yield from (one for one in others if not one.apart)


def silent(name: str) -> dict[Message, str]:
    """The messages of an entry that do not come everywhere, and where runs raised nothing instead."""
    return {message: named(some) for message, some in recorded()[name].silent.items()}


@cache
def typed() -> dict[str, list[Wording]]:
    """What stands in the file; ValueError for an entry that the page does not have."""
    found = yaml.safe_load(TYPED.read_text(encoding="utf-8"))
    if unknown := found.keys() - shown().keys():
        raise ValueError(f"{TYPED.name}: no such entry: {', '.join(sorted(unknown))}")
    return {name: [Wording(**one) for one in some] for name, some in found.items()}
