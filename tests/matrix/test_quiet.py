"""The quiet lines of the built site, held against the records as they stand in their files."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag

from checker.laws import known
from checker.page import Page
from matrix import digests
from matrix.apart import AS_SHOWN
from matrix.briefly import number, spans
from matrix.environments import BACKENDS, Environment, environments
from matrix.numbered import numbered
from matrix.record import read
from matrix.states import DIFFERS, HOLDS, NOT_RUN, STALE, UNREACHED
from tests.pages import PATHS, PROJECT, name
from tests.test_built_site import built

RECORDS = {each: read(each.record) for each in environments()}
PAGES = digests.pages(PROJECT)
LAWS = {law: digests.law(entry) for law, entry in known.entries(PROJECT).items()}
NAMES = {backend: key for key, backend in BACKENDS.items()}
SPAN = re.compile(
    r"(?:keras (?P<first>[\d.]+)(?: to (?P<last>[\d.]+)| and (?P<open>older|newer))?)?"
    r" ?(?:on (?P<backends>.+?))?"
    r"(?:, Python (?P<python>[\d.]+))?(?:, NumPy (?P<numpy>[\d.]+))?",
    re.IGNORECASE,
)
QUOTED = re.compile(r"\w+(?:Error|Exception|Warning): ")
Found = set[Environment]


def told(span: str) -> Found:
    """The environments that the words of a span name: with each the same one with another Python or NumPy."""
    match = SPAN.fullmatch(span)
    assert match and span, span
    names = re.split(r", | and ", match["backends"]) if match["backends"] else list(NAMES)
    backends = {NAMES[each] for each in names}
    first, last, end = match["first"], match["last"], match["open"]
    python, numpy = match["python"] or "", match["numpy"] or ""
    if python or numpy:
        (backend,) = backends
        return {Environment(first, backend, python, numpy)} & RECORDS.keys()
    low = None if end == "older" or not first else number(Environment(first, ""))
    high = None if end == "newer" or not first else number(Environment(last or first, ""))
    return {
        each
        for each in RECORDS
        if each.backend in backends
        and (low is None or low <= number(each))
        and (high is None or number(each) <= high)
    }


def of_claim(page: str, place: int | str) -> tuple[Found, Found]:
    """Where a claim differs, and where it is known to hold."""
    found: Found = set()
    holds: Found = set()
    for each, record in RECORDS.items():
        entry = record.pages.get(page, {})
        if entry.get("digest") == PAGES.get(page) and "claims" in entry:
            if any(one["claim"] == place for one in entry.get("differs", ())):
                found.add(each)
            elif place not in entry.get("unreached", ()):
                holds.add(each)
    return found, holds


def of_law(law: str) -> tuple[Found, Found]:
    """The same of a law."""
    entries = {each: record.laws.get(law, {}) for each, record in RECORDS.items()}
    known = {each: one for each, one in entries.items() if one.get("digest") == LAWS[law]}
    differs = {each for each, one in known.items() if one.keys() & {"breaks", "unneeded"}}
    return differs, {each for each, one in known.items() if one.get("settings")} - differs


def stated(page: Page) -> Iterator[tuple[Tag, Found, Found]]:
    """The claims and laws of a page, where each ends, with what the records say of it."""
    places = {id(claim): place for place, claim in numbered(page)}
    for claim in page.claims:
        element = claim.element
        if {"elsewhere"} & {*element.get_attribute_list("class"), *parents(element)}:
            continue
        if "data-law" in element.attrs:
            yield element.select_one("p.tried") or element, *of_law(str(element["data-law"]))
        elif id(claim) in places:
            yield [element, *claim.results][-1], *of_claim(page.name, places[id(claim)])


def parents(element: Tag) -> Iterator[str]:
    """The classes of all elements around one."""
    for parent in element.parents:
        yield from map(str, parent.get_attribute_list("class"))


def beneath(end: Tag, line: Tag) -> bool:
    """Whether a line stands directly below the block, or in the item of a list, that holds an element."""
    above = line.find_previous_sibling()
    whole = line.parent if line.parent and line.parent.name == "li" else above
    return whole is end or any(whole is parent for parent in end.parents)


def said_to_differ(line: Tag) -> Found:
    """The environments that a line names, without those of which it says that they do not differ."""
    links = [(told(link.text), str(link.next_sibling or "")) for link in line.select("a")]
    shown = {each for some, behind in links for each in some if behind.startswith(f": {AS_SHOWN}")}
    assert all(each.also for each in shown)
    return {each for some, _ in links for each in some} - shown


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_a_line_says_what_the_records_say(path: Path, site: Path) -> None:
    """Where a claim differs, all environments are named; where it holds, none is."""
    page = built(site, path)
    lines = page.article.select(".elsewhere")
    named = {id(line): said_to_differ(line) for line in lines}
    held: dict[int, Found] = {}
    for end, differs, holds in stated(page):
        if differs:
            line = end.find_next(class_="elsewhere")
            assert isinstance(line, Tag) and beneath(end, line), end
            assert differs <= named[id(line)], (end, line.text)
            held[id(line)] = held.get(id(line), holds) & holds
    for line in lines:
        assert id(line) in held, f"{line.text}: nothing above it differs"
        assert not named[id(line)] & held[id(line)], line.text


def words(page: str, place: int | str) -> str:
    """All that environments have instead of a claim."""
    entries = [record.pages.get(page, {}).get("differs", ()) for record in RECORDS.values()]
    found = (one for entry in entries for one in entry if one["claim"] == place)
    return "\n".join(one.get("said", one["real"]) for one in found)


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_a_line_has_the_words_of_its_own_block(path: Path, site: Path) -> None:
    """A message that differs elsewhere alike is another one, with another layer or shape in it."""
    page = built(site, path)
    own: dict[int, str] = {}
    for place, claim in numbered(page):
        line = [claim.element, *claim.results][-1].find_next(class_="elsewhere")
        own[id(line)] = own.get(id(line), "") + words(page.name, place)
    for line in page.article.select(".elsewhere"):
        quoted = [code.text for code in line.select("code") if QUOTED.match(code.text)]
        foreign = [text for text in quoted if text.removesuffix(" …") not in own[id(line)]]
        assert not foreign, line.text


def test_lines_link_to_rows(site: Path) -> None:
    """Each link leads to a row of the table, which has an environment of that name."""
    table = BeautifulSoup(
        (site / "reference/versions/index.html").read_text("utf-8"), "html.parser"
    )
    rows = {str(row["id"]) for row in table.select(".differences tbody tr")}
    assert len(rows) == len(table.select(".differences tbody tr"))
    found = 0
    for file in site.rglob("index.html"):
        for link in BeautifulSoup(file.read_text("utf-8"), "html.parser").select(".elsewhere a"):
            address, _, row = str(link["href"]).partition("#")
            query = parse_qs(urlsplit(address).query)
            assert row in rows, link
            named = {key: value for key, (value,) in query.items()}
            assert Environment(**named) in told(link.text), link
            found += 1
    assert found


OLD, MIDDLE, NEW = (Environment(version, "torch") for version in ("3.0.0", "3.7.0", "3.15.1"))
OTHER, LAST = Environment("3.7.0", "jax"), Environment("3.15.1", "jax")


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({OLD: DIFFERS, MIDDLE: HOLDS, NEW: HOLDS}, ["Keras 3.0.0 on PyTorch"]),
        ({OLD: DIFFERS, MIDDLE: DIFFERS, NEW: HOLDS}, ["Keras 3.7.0 and older on PyTorch"]),
        ({OLD: DIFFERS, MIDDLE: STALE, NEW: DIFFERS}, ["on PyTorch"]),
        ({OLD: UNREACHED, MIDDLE: DIFFERS, NEW: DIFFERS}, ["Keras 3.7.0 and newer on PyTorch"]),
        (
            {OLD: DIFFERS, MIDDLE: HOLDS, NEW: DIFFERS},
            ["Keras 3.0.0 on PyTorch", "Keras 3.15.1 on PyTorch"],
        ),
        (
            {OLD: DIFFERS, MIDDLE: DIFFERS, NEW: HOLDS, OTHER: DIFFERS, LAST: HOLDS},
            ["Keras 3.7.0 and older on PyTorch and JAX"],
        ),
        (
            {OLD: DIFFERS, MIDDLE: DIFFERS, NEW: HOLDS, OTHER: NOT_RUN, LAST: DIFFERS},
            ["Keras 3.7.0 and older on PyTorch", "Keras 3.15.1 on JAX"],
        ),
        (
            {OLD: HOLDS, MIDDLE: DIFFERS, NEW: DIFFERS, OTHER: DIFFERS, LAST: DIFFERS},
            ["Keras 3.7.0 and newer on PyTorch and JAX"],
        ),
    ],
)
def test_environments_in_few_words(cells: dict[Environment, str], said: list[str]) -> None:
    """What lies between two that differ counts with them unless it is known to hold."""
    differ = [each for each, state in cells.items() if state == DIFFERS]
    assert [str(span) for span in spans(differ, cells)] == said


def test_words_are_read_back() -> None:
    """As the tests above need it."""
    assert told("Keras 3.0.5 and older on JAX and TensorFlow") == {
        each for each in RECORDS if each.backend != "torch" and each.keras == "3.0.5"
    }
    assert told("On PyTorch") == {each for each in RECORDS if each.backend == "torch"}
    assert told("Keras 3.15.1") == {each for each in RECORDS if each.keras == "3.15.1"}
    for each in RECORDS:
        assert told(str(each)) == {one for one in RECORDS if each in (one, one.usual)}
