"""The kinds of claims, one line each: what is found first owns its element."""

from ..claim import Kind
from . import code, equation, fact, figure, name, table

KINDS: tuple[Kind, ...] = (
    code,
    equation,
    figure,
    table,
    fact,
    name,
)
