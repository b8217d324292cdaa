"""Environments with another Python or NumPy: each is held against the usual one, and told where it is apart.

A range of versions of Keras is about the usual ones. What is said of a usual one is said of the others
with its Keras and backend too, unless they are named.
"""

from collections.abc import Collection, Iterable

from .environments import Environment
from .states import DIFFERS, HOLDS, UNREACHED, Cells

AS_SHOWN = "as shown here."


def usual(every: Iterable[Environment]) -> list[Environment]:
    """Those with the usual Python and NumPy."""
    return [each for each in every if not each.also]


def alone(some: Collection[Environment]) -> list[Environment]:
    """Those with another Python or NumPy of which something is so that is not so of the usual one."""
    return [each for each in some if each.also and each.usual not in some]


def as_shown(cells: Cells) -> list[Environment]:
    """Those with another Python or NumPy where something holds that the usual one does not repeat."""
    return [
        each
        for each, state in cells.items()
        if each.also and state == HOLDS and cells.get(each.usual) in (DIFFERS, UNREACHED)
    ]
