"""The kinds of claims, one line each: what is found first owns its element."""

from ..claim import Kind
from . import code, fact, name

KINDS: tuple[Kind, ...] = (
    code,
    fact,
    name,
)
