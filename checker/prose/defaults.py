"""Whether the words around some inline code call it a default: that is a claim about the code."""

import re

from bs4 import Tag

BEFORE = re.compile(
    r"\bdefault(?:s| values?)?(?: (?:is|are|to|of|being)|,? (?:it|this) is|:)* \(?$", re.IGNORECASE
)
BEHIND = re.compile(
    r"\A,? ?\(?(?:is|are|being|as|which is)? ?(?:the|its|by|a) default\b", re.IGNORECASE
)


def is_default(code: Tag) -> bool:
    """Whether a default is said to be what the code shows."""
    before, behind = (
        " ".join(str(side or "").split("\n")) for side in (code.previous_sibling, code.next_sibling)
    )
    return bool(BEFORE.search(before) or BEHIND.search(behind))
