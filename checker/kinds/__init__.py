"""The kinds of claims, one line each: what is found first owns its element."""

from ..claim import Kind
from . import code, comment, fact, head, header, listing, markup, name, prose, spoken, universal

KINDS: tuple[Kind, ...] = (
    code,
    fact,
    name,
    markup,
    prose,
    universal,
    spoken,
    listing,
    comment,
    header,
    head,
)
