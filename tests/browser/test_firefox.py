"""The site in Firefox: one visit a page, all that is wrong told at once."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.addresses import ADDRESSES
from tests.browser.firefox import Firefox, launch
from tests.browser.install import FIREFOX
from tests.browser.looks import COVERED, SILENT
from tests.browser.windows import DESKTOP, NARROW, PHONE
from tests.html import read

DRAWN = "!document.querySelector('rnn-explorer') || !!document.querySelector('rnn-explorer svg')"
WIDE = "document.documentElement.scrollWidth - innerWidth"
UNFINISHED = """all => all.filter((one) => one.children.length !== (/msubsup|munderover/.test(one.localName) ? 3 : 2))
    .map((one) => one.outerHTML.slice(0, 80))"""
WITH_PARTS = "msub, msup, msubsup, munder, mover, munderover, mfrac, mroot"
FACT = "article code[data-expr]"
SHOWN = """document.querySelector("[role=tooltip]:popover-open")?.textContent
    === document.querySelector("article code[data-expr]").dataset.expr"""
FOUND = "document.querySelectorAll('.md-search-result__item').length"
RETURNED = "document.querySelectorAll('.tensors li').length"


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    """A Firefox; that there is none is a failure, never a skip."""
    path = FIREFOX.find()
    if not path:
        pytest.fail("no Firefox: run `python -m tests.browser.install`", pytrace=False)
    with launch(path) as firefox:
        yield firefox


def each(selector: str, function: str) -> str:
    """An expression for what a function gives for all elements of a kind."""
    return f"({function})([...document.querySelectorAll({selector!r})])"


def lasting(firefox: Firefox, expression: str) -> list[str]:
    """Faults that are still there when the page has followed the window's new size."""
    faults: list[str] = firefox.evaluate(expression)
    for _ in range(40):
        if faults:
            time.sleep(0.05)
            faults = firefox.evaluate(expression)
    return faults


def shows(firefox: Firefox) -> bool:
    """Whether a fact that is pointed at shows its expression; a hand comes back to what has moved."""
    for _ in range(10):
        firefox.point(FACT)
        if firefox.evaluate(SHOWN):
            return True
        firefox.point("header")
    return False


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
def test_page(address: str, site: Path, home: str, firefox: Firefox) -> None:
    """Nothing complains, fails, is too wide or covered; facts show where they come from."""
    firefox.faults.clear()
    firefox.resize(DESKTOP)
    firefox.goto(home + address)
    firefox.until(DRAWN)
    if read(site, address).select(FACT):
        firefox.evaluate(
            f"document.querySelector({FACT!r}).closest('details')?.toggleAttribute('open', true)"
        )
        if not shows(firefox):
            firefox.faults.append("a fact does not show its expression")
    unfinished = firefox.evaluate(each(WITH_PARTS, UNFINISHED))
    firefox.faults += [f"an equation lacks a part: {equation}" for equation in unfinished]
    for name, window in {"desktop": DESKTOP, "phone": PHONE, "narrow phone": NARROW}.items():
        firefox.resize(window)
        firefox.until(f"innerWidth === {window['viewport']['width']}")
        if (over := firefox.evaluate(WIDE)) > 0:
            firefox.faults.append(f"{name}: the page is {over} pixels wider than the window")
        covered = lasting(firefox, each("pre > code", COVERED))
        silent = lasting(firefox, each(".table", SILENT))
        firefox.faults += [f"{name}: under its button: {code}" for code in covered]
        firefox.faults += [f"{name}: scrolls silently: {table}" for table in silent]
    assert not firefox.faults, "\n" + "\n".join(firefox.faults)


def test_search_finds(home: str, firefox: Firefox) -> None:
    """The search starts when it is wanted."""
    firefox.resize(DESKTOP)
    firefox.goto(home)
    firefox.point(".md-search__input", click=True)
    firefox.type("return_state")
    firefox.until(FOUND)


def test_explorer_answers(home: str, firefox: Firefox) -> None:
    """A switch changes what is returned."""
    firefox.goto(f"{home}explorer/")
    firefox.until(DRAWN)
    before = firefox.evaluate(RETURNED)
    firefox.point("rnn-explorer label:has([name=return_state])", click=True)
    firefox.until(f"{RETURNED} !== {before}")
