"""What a nightly build of Keras says otherwise than the newest release: an early warning."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from checker.laws.elements import inline

from . import digests
from .environments import BACKENDS, NIGHTLY, RECORDS, Environment, newest
from .record import Record, read
from .statements import joined
from .summary import HOLDS, Summary, said

FOLDER = RECORDS.parent / "nightly"


def builds() -> Iterator[tuple[Environment, Record]]:
    """The builds that were run, one for a backend, and what was found."""
    for backend in BACKENDS:
        each = Environment(NIGHTLY, backend)
        record = read(FOLDER / each.record.name)
        if record.environment:
            yield each, record


def laws(summary: Summary, each: Environment, record: Record) -> Iterator[tuple[str, str]]:
    """The laws that a build breaks and the newest release does not, and how."""
    release = newest(each.backend)
    for name, entry in record.laws.items():
        known = name in summary.laws and entry["digest"] == digests.law(summary.laws[name])
        if known and "breaks" in entry and summary.law(name, release) == HOLDS:
            yield name, said(entry)


def table(summary: Summary) -> Element:
    """A law a row, with what there is instead; above them, how many were tried."""
    made = Element("table")
    body = SubElement(made, "tbody")
    for each, record in builds():
        line = SubElement(body, "tr")
        version = f"Keras {record.environment['keras']} on {BACKENDS[each.backend]}"
        SubElement(line, "th", {"scope": "row"}).text = AtomicString(version)
        SubElement(line, "td").text = AtomicString(f"laws tried: {len(record.laws):,}")
        for name, words in laws(summary, each, record):
            line = SubElement(body, "tr")
            head = SubElement(line, "th", {"scope": "row"})
            joined(head, f"/reference/laws.md#{name}", name.replace("_", " "))
            cell = SubElement(line, "td")
            inline(cell, summary.laws[name]["sentence"])
            SubElement(SubElement(cell, "p"), "code").text = AtomicString(words)
    return made
