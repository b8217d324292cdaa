"""What a nightly build of Keras says otherwise than the newest release: an early warning."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from checker.laws.elements import inline

from . import digests
from .environments import BACKENDS, NIGHTLY, RECORDS, Environment, newest
from .record import Found, Record, read
from .rows import joined
from .states import HOLDS
from .summary import Summary
from .telling import breaking, common

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
            yield name, breaking(entry)


def blocks(summary: Summary, each: Environment, record: Record) -> list[tuple[Found, list[str]]]:
    """What pages show, and the newest release repeats, but a build does not; the like with its pages."""
    release = newest(each.backend)
    alike: dict[tuple[str, str], tuple[Found, list[str]]] = {}
    for page, entry in record.pages.items():
        if entry["digest"] != summary.pages.get(page):
            continue
        for one in entry.get("differs", ()):
            if summary.claim(page, one["claim"], release) == HOLDS:
                key = common(one["shown"] or ""), common(one["real"])
                _, pages = alike.setdefault(key, (one, []))
                pages += [] if page in pages else [page]
    return list(alike.values())


def table(summary: Summary) -> Element:
    """A law or a block a row, with what there is instead; above them, how many were tried."""
    made = Element("table")
    body = SubElement(made, "tbody")
    for each, record in builds():
        line = SubElement(body, "tr")
        backend = f"{BACKENDS[each.backend]} {record.environment[each.backend].partition('+')[0]}"
        version = f"Keras {record.environment['keras']} on {backend}"
        SubElement(line, "th", {"scope": "row"}).text = AtomicString(version)
        tried = f"laws tried: {len(record.laws):,}; pages run: {len(record.pages):,}"
        SubElement(line, "td").text = AtomicString(tried)
        for name, words in laws(summary, each, record):
            line = SubElement(body, "tr")
            head = SubElement(line, "th", {"scope": "row"})
            joined(head, f"/reference/laws.md#{name}", name.replace("_", " "))
            cell = SubElement(line, "td")
            inline(cell, summary.laws[name]["sentence"])
            SubElement(SubElement(cell, "p"), "code").text = AtomicString(words)
        for one, pages in blocks(summary, each, record):
            line = SubElement(body, "tr")
            head = SubElement(line, "th", {"scope": "row"})
            for page in pages:
                title = Path(page).stem.replace("-", " ")
                joined(head, f"/{page.removeprefix('docs/')}", title)
            cell = SubElement(line, "td")
            for words in filter(None, (one["shown"], one["real"])):
                SubElement(SubElement(cell, "p"), "code").text = AtomicString(briefly(words))
    return made


def briefly(words: str) -> str:
    """The first line of what is shown; a drawing would be long."""
    return "a drawing" if words.startswith("<svg") else words.partition("\n")[0]
