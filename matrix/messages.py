"""The messages that the errors page shows, entry by entry, from its source."""

import re
from dataclasses import dataclass
from functools import cache

from checker.source.source import Source

from .environments import ROOT
from .telling import RAISED

PAGE = "docs/reference/errors.md"
HEADING = re.compile(r"(?m)^(##+) (.*) \{ #([\w-]+) \}$")
ENTRY = "###"


@dataclass(frozen=True)
class Message:
    """What a block raises or prints, below which heading: that of its entry, or of a cause."""

    at: str
    title: str
    text: str

    def has(self, line: str) -> bool:
        """Whether this is the message, or one of its lines."""
        return line in (self.text, *self.text.splitlines())


@cache
def shown() -> dict[str, list[Message]]:
    """The entries that have a message, by their ids."""
    source = Source((ROOT / PAGE).read_text(encoding="utf-8"))
    heads = [(m.start(), m[1], m[2], m[3]) for m in HEADING.finditer(source.outside)]
    found: dict[str, list[Message]] = {}
    for fence in source.fences:
        if fence.language in ("pytb", "output") and RAISED.match(fence.body):
            above = [head[1:] for head in heads if head[0] < fence.start]
            entry = next(name for level, _, name in reversed(above) if level == ENTRY)
            _, title, at = above[-1]
            found.setdefault(entry, []).append(Message(at, title, fence.body.rstrip("\n")))
    return found
