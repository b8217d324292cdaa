"""A statement as a row of the table: what is shown, where it differs, and what there is instead."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from checker.laws.elements import code, inline

from .apart import as_shown, usual
from .environments import ROOT, Environment
from .explained import explanations
from .ranges import words
from .states import DIFFERS, HOLDS, NOT_RUN, STALE, UNREACHED
from .summary import Place, Statement
from .telling import common

SIGNS = {HOLDS: "✓", DIFFERS: "≠", UNREACHED: "·", STALE: "?", NOT_RUN: "-"}
TITLE = re.compile(r"(?m)^title: (.*)$")
RUNS = "runs as shown:"


def row(statement: Statement, columns: Sequence[Environment]) -> Element:
    """The row; its cells are signs, which the words in its head say again."""
    line = Element("tr", {"id": statement.id})
    head = SubElement(line, "th", {"scope": "row"})
    says = SubElement(head, "p")
    if statement.laws:
        inline(says, statement.shown)
    else:
        shown = statement.shown or f"{RUNS} {statement.asked}"
        SubElement(says, "code").text = AtomicString(shown.partition("\n")[0])
    where = words(list(statement.real), columns)
    but = f" As shown with {words(some, columns)}." if (some := as_shown(statement.cells)) else ""
    SubElement(head, "p", {"class": "in"}).text = AtomicString(f"Differs with {where}.{but}")
    for why, some in explanations(statement).items():
        of_all = len(some) == len(statement.real)
        line_of = why if of_all else f"{words(some, columns)}: {why}"
        inline(SubElement(head, "p", {"class": "why"}), line_of)
    head.append(details(statement, columns))
    for each in columns:
        state = statement.cells[each]
        cell = SubElement(line, "td", {"class": state.replace(" ", "-")})
        cell.text = SIGNS[state]
    return line


def details(statement: Statement, columns: Sequence[Environment]) -> Element:
    """What there is instead, by environment, and the places that show it."""
    fold = Element("details")
    SubElement(fold, "summary").text = "What there is instead"
    alike: dict[str, list[Environment]] = {}
    for each, text in statement.real.items():
        alike.setdefault(common(text), []).append(each)
    for some in alike.values():
        SubElement(fold, "p", {"class": "in"}).text = AtomicString(f"{words(some, columns)}:")
        code(fold, statement.real[(usual(some) or some)[-1]])
    if statement.laws:
        named = SubElement(fold, "p", {"class": "in"})
        named.text = "Laws that break so: "
        for name in statement.laws:
            joined(named, f"/reference/laws.md#{name}", name)
    if statement.places:
        shown = SubElement(fold, "p", {"class": "in"})
        shown.text = "Shown on "
        for place in dict.fromkeys((p.page, p.at) for p in statement.places):
            link(shown, Place(place[0], 0, place[1]))
    return fold


def joined(parent: Element, address: str, text: str) -> None:
    """A link behind others."""
    if len(parent):
        parent[-1].tail = ", "
    made = SubElement(parent, "a", {"href": address})
    made.text = AtomicString(text)
    made.tail = "."


def link(parent: Element, place: Place) -> None:
    """The way to a heading of a page."""
    anchor = f"#{place.at}" if place.at else ""
    joined(parent, place.page.removeprefix("docs") + anchor, title(ROOT / place.page))


@cache
def title(path: Path) -> str:
    """What the navigation calls a page."""
    found = TITLE.search(path.read_text(encoding="utf-8"))
    return found[1].strip("\"'") if found else path.stem
