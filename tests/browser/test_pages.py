"""What holds for every page, in light and dark, on a desk, on a phone and on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import looks
from tests.browser.accessibility import violations
from tests.browser.addresses import ADDRESSES, source
from tests.browser.conftest import NewPage
from tests.browser.server import Sent
from tests.browser.weight import too_heavy, unasked
from tests.browser.windows import (
    DESKTOP,
    NARROW,
    PAPER,
    PHONE,
    resize,
    scheme,
    settle,
    switch_scheme,
    unfold,
    watch,
)
from tests.copied import alone
from tests.html import read

CLIPBOARD = ["clipboard-read", "clipboard-write"]
LISTINGS = {"reference/laws/", "reference/versions/", "reference/errors/", "about/corrections/"}


def test_all_are_looked_at(site: Path) -> None:
    """No page is built that the tests below do not open."""
    built = {str(page.parent.relative_to(site)) for page in site.rglob("index.html")}
    assert built == {address.rstrip("/") or "." for address in ADDRESSES}


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
def test_page(address: str, site: Path, home: str, sent: list[Sent], new_page: NewPage) -> None:
    """One visit: what complains, fails, weighs, moves, hides or keeps somebody out is told.

    Each page is looked at in both windows and both schemes; over all pages, in all four pairs.
    """
    first = ["light", "dark"][ADDRESSES.index(address) % 2]
    page = new_page(permissions=CLIPBOARD, color_scheme=first, **DESKTOP)
    page.add_init_script(looks.SHIFTS)
    faults = watch(page, home)
    html = read(site, address)

    page.goto(home + address)
    settle(page)
    faults += looks.moved(page)
    unfold(page)
    if scheme(page) != first:
        faults.append(f"{scheme(page)} where the reader's system is {first}")
    faults += told("desktop", page)
    page.wait_for_load_state("networkidle")
    listing = address in LISTINGS
    faults += too_heavy(sent, explorer=bool(html.select("rnn-explorer")), listing=listing)
    faults += unasked(sent, html)
    faults += looks.uncopied(
        page, [program.text.rstrip("\n") for _, program in alone(source(address))]
    )
    faults += looks.hidden(page)

    switch_scheme(page)
    resize(page, PHONE)
    page.reload()
    settle(page)
    faults += looks.moved(page)
    unfold(page)
    if scheme(page) == first:
        faults.append(f"{first} again although the reader chose otherwise")
    faults += told("phone", page)
    resize(page, NARROW)
    faults += [f"narrow phone: {fault}" for fault in looks.wide(page)]

    page.emulate_media(media="print")
    resize(page, PAPER)
    faults += [f"paper: {fault}" for fault in looks.hidden(page) + looks.cut_off(page)]
    assert not faults, "\n" + "\n".join(faults)


def told(window: str, page: Page) -> list[str]:
    """What is wrong in a window, with its name."""
    window = f"{window}, {scheme(page)}"
    faults = looks.wide(page) + looks.covered(page) + looks.silent(page) + violations(page)
    return [f"{window}: {fault}" for fault in faults]


def test_pages_read_well_without_javascript(home: str, new_page: NewPage) -> None:
    """The text, the code and what it prints are there, on a phone too."""
    page = new_page(java_script_enabled=False, **PHONE)
    for address in ADDRESSES:
        page.goto(home + address)
        article = page.locator("article")
        assert article.is_visible()
        assert article.locator("h1").is_visible()
        assert not article.locator(":not(details) > .highlight").locator("visible=false").count()
