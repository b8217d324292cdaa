"""What the records have instead of the messages of the errors page, entry by entry."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from .apart import usual
from .differing import LONGEST
from .environments import Environment, environments
from .messages import PAGE, Message, shown
from .older import KERAS_2, RECORD
from .record import Found, read
from .telling import RAISED, without_values

SILENT = {"no error", "None"}
BEGUN = {"in user code:", "Graph execution error:"}  # TensorFlow's words in front of a traceback
# What differs from one place of the page to another: shapes, numbers, the name of a layer.
CHANGING = re.compile(r"\(\W*(?:None|\d).*?\)|\[\W*(?:None|\d).*?\]|(?<=layer )(['\"])\w+\1|\d+")


@dataclass
class Entry:
    """What runs found instead of the messages of an entry: words and where; and where none, by the heading."""

    worded: dict[str, tuple[str, list[Environment]]] = field(default_factory=dict)
    silent: dict[Message, list[Environment]] = field(default_factory=dict)

    def add(self, each: Environment, message: Message, text: str) -> None:
        """What an environment says instead of a message."""
        says = said(text)
        if text in SILENT:
            self.silent.setdefault(message, []).append(each)
        elif says not in BEGUN:
            _, some = self.worded.setdefault(alike(says), (says, []))
            some += [] if each in some else [each]


def alike(says: str) -> str:
    """What is the same in a message wherever it is raised."""
    return " ".join(CHANGING.sub("…", says).split())


def said(text: str) -> str:
    """What an exception says, without its name, without values, and without a line that was cut off."""
    text = text.rpartition("\n")[0] or text if len(text) >= LONGEST else text
    return RAISED.sub("", without_values(text)).strip('"')


def instead(message: Message, told: Found) -> str | None:
    """The text of a message in a record; None if that is of something else, or of a part of it."""
    lines = message.text.splitlines()
    if told["real"] in SILENT:
        return str(told["real"])
    if "said" in told or told["shown"] == message.text:
        return str(told.get("said", told["real"]))
    before = lines[: lines.index(told["shown"])]
    return "\n".join([*before, told["real"]]) if before else None


def places() -> Iterator[tuple[Environment, list[Found]]]:
    """Each environment with what differs there on the page; the newest first, the usual ones before others."""
    every = environments()[::-1]
    for each in [*usual(every), *(each for each in every if each.also)]:
        yield each, read(each.record).pages.get(PAGE, {}).get("differs", [])
    yield KERAS_2, read(RECORD).pages.get(PAGE, {}).get("differs", [])


@cache
def recorded() -> dict[str, Entry]:
    """What the records say of each entry; nothing of a mistake whose fix differs there too."""
    found = {name: Entry() for name in shown()}
    for each, differs in places():
        for name, messages in shown().items():
            page = {alike(said(message.text)) for message in messages}
            for message in messages:
                here = [told for told in differs if told["at"] == message.at]
                if not all(message.has(told["shown"]) for told in here):
                    continue
                texts = filter(None, (instead(message, told) for told in here))
                for text in texts:
                    if alike(said(text)) not in page:
                        found[name].add(each, message, text)
    return found
