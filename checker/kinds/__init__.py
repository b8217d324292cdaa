"""The kinds of claims, one line each: what is found first owns its element."""

from ..claim import Kind
from . import (
    code,
    comment,
    equation,
    fact,
    figure,
    head,
    header,
    law,
    listing,
    markup,
    name,
    prose,
    recorded,
    scope,
    spoken,
    table,
    universal,
    unpacking,
)

KINDS: tuple[Kind, ...] = (
    code,
    equation,
    figure,
    law,
    recorded,
    scope,
    table,
    fact,
    name,
    markup,
    prose,
    universal,
    spoken,
    listing,
    comment,
    unpacking,
    header,
    head,
)
