"""The search box finds what is on the site."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.addresses import ADDRESSES
from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, PHONE, settle, watch
from tests.html import read

PASTED = """Traceback (most recent call last):
  File "C:\\train.py", line 3, in <module> \"<script>\"
\x1b[31mValueError\x1b[0m: not enough values to unpack (expected 3, got 17)"""
RESULTS = ".md-search-result__item > a"


def ask(page: Page, words: str) -> None:
    """Put words into the search box, as if they were pasted by mouse."""
    page.locator(".md-search__input").fill(words)


def finds(page: Page, words: str, address: str) -> bool:
    """Whether an address is on the first screen of what is found for some words."""
    ask(page, "")
    page.locator(RESULTS).first.wait_for(state="detached")
    ask(page, words)
    page.locator(RESULTS).first.wait_for()
    return bool(
        page.locator(RESULTS).evaluate_all(
            """(links, address) => links.some((link) =>
                link.href.split(/[?#]/)[0] === address
                && link.getBoundingClientRect().top < innerHeight)""",
            address,
        )
    )


def test_every_page_is_found_by_its_title(site: Path, home: str, new_page: NewPage) -> None:
    """On the first screen of results, whatever else is found."""
    page = new_page(**DESKTOP)
    page.goto(home)
    settle(page)
    page.keyboard.press("/")
    titles = {address: read(site, address).select("h1")[0].text for address in ADDRESSES}
    assert [
        title
        for address, title in titles.items()
        if not finds(page, title.rstrip("¶"), home + address)
    ] == []


@pytest.mark.parametrize(("window", "scheme", "least"), [(DESKTOP, "light", 6), (PHONE, "dark", 3)])
def test_several_results_are_in_sight(
    window: dict[str, Any], scheme: str, least: int, home: str, new_page: NewPage
) -> None:
    """Whole, on a phone above its keyboard; and the index is fetched for who searches alone."""
    page = new_page(color_scheme=scheme, **window)
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.removeprefix(home)))
    faults = watch(page, home)
    page.goto(f"{home}concepts/stateful/")
    settle(page)
    assert not [address for address in fetched if "search" in address and ".css" not in address]
    if window is PHONE:
        page.locator("label[for=__search]:visible").first.click()
    else:
        page.keyboard.press("/")
    ask(page, "hidden state of each time step")
    page.locator(RESULTS).nth(least).wait_for()
    settle(page)
    height = window["viewport"]["height"] / (2 if window is PHONE else 1)
    in_sight = page.locator(RESULTS).evaluate_all(
        "(links, end) => links.filter((link) => link.getBoundingClientRect().bottom < end).length",
        height,
    )
    assert in_sight >= least
    assert not faults + violations(page)
    ask(page, PASTED)
    first = page.locator(RESULTS).first
    expect(first).to_contain_text("not enough values to unpack")
    first.click()
    expect(page).to_have_url(f"{home}reference/errors/#not-enough-values")
