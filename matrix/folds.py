"""The folds of the errors page: how else the messages of an entry are worded, and where none comes."""

from functools import cache
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from checker.laws.elements import code

from .messages import Message, shown
from .wordings import Wording, silent, wordings

NAME = "wordings"
ENTRY = "h3"
SECTIONS = {"h2", ENTRY}


def fold(entry: str) -> Element | None:
    """What stands folded below an entry; None if it is worded alike wherever it was run."""
    made = Element("details", {"class": "worded", "data-record": f"{NAME} {entry}"})
    SubElement(made, "summary").text = "In other versions and backends"
    for wording in wordings(entry):
        add(made, wording)
    for message, where in silent(entry).items():
        without(made, message, where, entry)
    return made if len(made) > 1 else None


def add(made: Element, wording: Wording) -> None:
    """Who says it, how that is known, and the words."""
    head = SubElement(made, "p")
    head.text = AtomicString(f"{wording.where[0].upper()}{wording.where[1:]}:")
    if wording.environments:
        head.text = AtomicString(f"Run with {wording.where}:")
    elif wording.source:
        head.text = AtomicString(f"Reported of {wording.where}, in ")
        link = SubElement(head, "a", {"href": wording.source})
        link.text = AtomicString(thread(wording.source))
        link.tail = ":"
    code(made, wording.says)


def thread(address: str) -> str:
    """A thread of a repository as people name it."""
    owner, name, _, number = urlsplit(address).path.strip("/").split("/")
    return f"{owner}/{name}#{number}"


def without(made: Element, message: Message, where: str, entry: str) -> None:
    """Where a mistake raises nothing; of an entry with several causes, which of them."""
    said = SubElement(made, "p")
    said.text = AtomicString(f"Run with {where}: no message")
    if message.at == entry:
        said.text = AtomicString(f"{said.text}.")
        return
    said.text = AtomicString(f"{said.text} where the cause is this: ")
    link = SubElement(said, "a", {"href": f"#{message.at}"})
    link.text = AtomicString(message.title)
    link.tail = "."


@cache
def rows() -> dict[str, str]:
    """The words of each fold, by its name."""
    made = {f"{NAME} {entry}": fold(entry) for entry in shown()}
    return {name: "".join(one.itertext()) for name, one in made.items() if one is not None}


def put(root: Element) -> None:
    """Put each fold behind the last element of its entry."""
    entry = ""
    for child in [*root, Element("h2")]:
        if child.tag in SECTIONS:
            made = fold(entry) if entry in shown() else None
            if made is not None:
                children = list(root)
                root.insert(children.index(child) if child in children else len(children), made)
            entry = child.get("id", "") if child.tag == ENTRY else ""
