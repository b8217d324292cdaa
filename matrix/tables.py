"""The tables of the page about versions, as elements."""

from functools import cache
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from checker.laws.elements import inline
from checker.project import load

from . import nightly
from .environments import BACKENDS, ROOT
from .rows import joined, row
from .states import DIFFERS, HOLDS, NOT_RUN, STALE, UNREACHED, Totals
from .summary import Summary

COUNTED = (HOLDS, DIFFERS, UNREACHED, STALE, NOT_RUN)
SEVERAL = {HOLDS: "hold", DIFFERS: "differ"}


def environments(summary: Summary) -> Element:
    """An environment a row: its versions, and how much of what was run there holds."""
    table, body = framed(["Keras", "with", "laws", "blocks and facts"])
    for each in summary.environments:
        line = SubElement(body, "tr")
        SubElement(line, "th", {"scope": "row"}).text = AtomicString(each.keras)
        version = summary.records[each].environment.get(each.backend, "").partition("+")[0]
        runs = f"{BACKENDS[each.backend]} {version}".strip()
        SubElement(line, "td").text = AtomicString(each.said(runs))
        for totals in summary.totals(each):
            SubElement(line, "td").text = AtomicString(counted(totals))
    return table


def laws(summary: Summary) -> Element:
    """A module of laws a row: how many hold wherever they were tried, and which do not."""
    table, body = framed(["laws about", "hold everywhere", "differ somewhere"])
    rows = {name: one.laws[0] for one in summary.broken_laws() for name in one.laws}
    for module, group in groupby(summary.laws.values(), key=lambda entry: entry["module"]):
        entries = list(group)
        line = SubElement(body, "tr")
        head = SubElement(line, "th", {"scope": "row"})
        link = SubElement(head, "a", {"href": f"/reference/laws.md#{module.replace('_', '-')}"})
        inline(link, entries[0]["subject"])
        names = [entry["name"] for entry in entries if entry["name"] in rows]
        holding = [entry["name"] for entry in entries if known_to_hold(summary, entry["name"])]
        SubElement(line, "td").text = AtomicString(f"{len(holding)} of {len(entries)}")
        cell = SubElement(line, "td")
        for name in names:
            joined(cell, f"#{rows[name]}", name)
    return table


def known_to_hold(summary: Summary, name: str) -> bool:
    """Whether a law holds in each environment where it was tried, and all of them were."""
    states = {summary.law(name, each) for each in summary.environments}
    return HOLDS in states and states <= {HOLDS, NOT_RUN}


def differences(summary: Summary) -> Element:
    """A statement a row, an environment a column; where it differs stands below it in words too."""
    columns = summary.environments
    table = Element("table")
    head = SubElement(table, "thead")
    backends, versions = SubElement(head, "tr"), SubElement(head, "tr")
    SubElement(backends, "th", {"rowspan": "2"}).text = "what a law or a page says"
    for backend, group in groupby(columns, key=lambda each: each.backend):
        wide = {"colspan": str(len(list(group))), "scope": "colgroup"}
        SubElement(backends, "th", wide).text = BACKENDS[backend]
    for each in columns:
        cell = SubElement(versions, "th", {"scope": "col", "data-query": each.query})
        cell.text = AtomicString(each.briefly)
    body = SubElement(table, "tbody")
    for statement in summary.statements():
        body.append(row(statement, columns))
    return table


def framed(heads: list[str]) -> tuple[Element, Element]:
    """A table with its heads, and its body."""
    table = Element("table")
    line = SubElement(SubElement(table, "thead"), "tr")
    for head in heads:
        SubElement(line, "th", {"scope": "col"}).text = head
    return table, SubElement(table, "tbody")


TABLES = {
    "environments": environments,
    "laws": laws,
    "differences": differences,
    "nightly": nightly.table,
}


def named(name: str, summary: Summary) -> Element:
    """A table whose rows have names, by which they are held against the records."""
    table = TABLES[name](summary)
    for place, line in enumerate(table.iter("tr")):
        line.set("data-record", f"{name} {place}")
    return table


@cache
def rows() -> dict[str, str]:
    """The words of each row of each table, by its name."""
    summary = Summary(load(ROOT))
    return {
        line.get("data-record", ""): "".join(line.itertext())
        for name in TABLES
        for line in named(name, summary).iter("tr")
    }


def counted(totals: Totals) -> str:
    """How many hold, then how many do not and why."""
    every = sum(totals.counts.values())
    if totals[HOLDS] == every:
        return f"all {every:,} hold"
    parts = [(totals[state], state) for state in COUNTED if totals[state]]
    return ", ".join(f"{n:,} {SEVERAL.get(s, s) if n > 1 else s}" for n, s in parts)
