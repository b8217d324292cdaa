"""The search box finds what is on the site."""

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.accessibility import violations
from tests.browser.addresses import ADDRESSES
from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, settle
from tests.html import read

RESULTS = ".md-search-result__item > a"


def ask(page: Page, words: str) -> None:
    """Put words into the search box; the theme listens to keys."""
    page.locator(".md-search__input").fill(words)
    page.keyboard.press("End")


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


def test_results_are_accessible(home: str, new_page: NewPage) -> None:
    """The list that the search opens keeps nobody out."""
    page = new_page(**DESKTOP)
    page.goto(home)
    settle(page)
    page.keyboard.press("/")
    ask(page, "return_state")
    page.locator(RESULTS).first.wait_for()
    assert not violations(page)
