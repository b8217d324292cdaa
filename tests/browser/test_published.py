"""The site at an address of its own, below the host's root."""

from playwright.sync_api import expect

from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, settle, watch


def test_pages_are_exchanged_without_loading(published_home: str, new_page: NewPage) -> None:
    """Instant navigation works, and what the site adds to the theme goes on working."""
    page = new_page(**DESKTOP)
    problems = watch(page, published_home)
    page.goto(published_home)
    settle(page)
    page.evaluate("window.unloaded = false")
    page.get_by_label("Tabs").get_by_text("Concepts").click()
    expect(page).to_have_url(f"{published_home}concepts/hidden-and-cell-state/")
    assert page.evaluate("window.unloaded === false")

    page.locator("code[data-expr]").first.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    expect(page.locator(".md-code__nav:not([role=none])")).to_have_count(0)
    assert not problems
