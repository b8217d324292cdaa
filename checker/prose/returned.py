"""What a thing is said to return was made by such a thing, not given to it."""

import re
from collections.abc import Iterable

from .flags import BUILT
from .plain import FACT, unread, visible
from .roles import Roles

RETURNS = re.compile(rf"\b(?:returns?|(?:hands?|gives?|comes?) back)\b[^.;]*{FACT}")
SHAPE = re.compile(FACT + unread("("))
"""A fact that begins with a parenthesis."""


def not_returned(text: str, made: str, groups: Iterable[Roles]) -> tuple[str, str] | None:
    """A thing that is said to return a shape, and what that is the shape of, made by none."""
    if BUILT.search(made) or not (RETURNS.search(text) and SHAPE.search(text)):
        return None
    for roles in groups:
        for name in roles.found(visible(text)).values():
            return name, made.partition("\n")[0]
    return None
