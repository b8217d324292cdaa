"""The site at the address that it was built for, below a host's root."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, settle, watch
from tests.conftest import ADDRESS


@pytest.fixture
def page(published_site: Path, new_page: NewPage) -> Page:
    """A window for which the site is at its address; nothing is asked of a network."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ADDRESS).partition("?")[0]
        file = published_site / path
        if file.is_dir():
            file /= "index.html"
        if file.is_file():
            route.fulfill(path=file)
        else:
            route.fulfill(status=404, path=published_site / "404.html")

    page = new_page(**DESKTOP)
    page.route(f"{ADDRESS}**", answer)
    return page


def test_pages_are_exchanged_without_loading(page: Page) -> None:
    """Instant navigation works, and what the site adds to the theme goes on working."""
    problems = watch(page, ADDRESS)
    page.goto(ADDRESS)
    settle(page)
    page.evaluate("window.loaded = 'once'")
    sheet = page.locator("head link[rel=stylesheet]")
    page.evaluate("sheet => (window.sheet = sheet)", sheet.element_handle())
    page.get_by_label("Tabs").get_by_text("Concepts").click()
    expect(page).to_have_url(f"{ADDRESS}concepts/")
    page.locator("article").get_by_text("Hidden state and cell state").first.click()
    # the theme adds the section that it takes for the one in sight
    expect(page).to_have_url(re.compile(f"^{ADDRESS}concepts/hidden-and-cell-state/(#.*)?$"))
    expect(page.locator("article h1")).to_be_visible()
    assert page.evaluate("window.loaded") == "once"
    assert sheet.evaluate("sheet => sheet === window.sheet && Boolean(sheet.sheet)")

    page.locator("code[data-expr]").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    blocks = page.locator(".highlight:not(.no-copy) > pre > code").count()
    expect(page.locator(".md-code__button")).to_have_count(blocks)
    assert not problems


def test_unknown_address_looks_like_the_site(page: Page) -> None:
    """What the page needs is found from any depth."""
    problems = watch(page, ADDRESS)
    page.goto(f"{ADDRESS}no/such/page")
    settle(page)
    assert page.locator("#nearest").evaluate("({ href }) => href") == ADDRESS
    assert [problem for problem in problems if "404" not in problem] == []
