"""A reader comes to the explorer and leaves it."""

from playwright.sync_api import Page, expect

from tests.browser import test_published as published_tests
from tests.browser.explorer.reader import choose, fill, names
from tests.browser.windows import settle, watch
from tests.conftest import ADDRESS

published = published_tests.page


def test_there_and_back_without_loading(published: Page) -> None:
    """Instant navigation brings the explorer, its links and its settings, and takes it away."""
    page = published
    problems = watch(page, ADDRESS)
    page.goto(f"{ADDRESS}concepts/hidden-and-cell-state/")
    settle(page)
    page.evaluate("window.loaded = 'once'")
    tabs = page.get_by_label("Tabs")
    tabs.get_by_text("Explorer").click()
    explorer = page.locator("rnn-explorer")
    explorer.locator("svg").first.wait_for()

    page.get_by_role("link", name="Read in two directions").click()
    assert names(explorer) == ["sequence", "forward_h", "forward_c", "backward_h", "backward_c"]
    expect(explorer).to_be_in_viewport()
    page.go_back()
    expect(explorer.locator(".tensors li")).to_have_count(1)

    choose(explorer, "GRU")
    page.wait_for_url("**/explorer/?layer=GRU")
    fill(explorer, "units", "7")  # not yet in the address when the page goes
    tabs.get_by_text("The answer").click()
    page.wait_for_url(ADDRESS)
    expect(page.locator("#answer")).to_be_visible()
    explorer.locator("svg").first.wait_for()
    assert names(explorer) == ["output"]
    page.wait_for_timeout(400)
    assert page.url == ADDRESS
    page.go_back()
    page.wait_for_url("**/explorer/?layer=GRU")
    expect(page.locator("#explorer")).to_be_visible()
    explorer.locator("svg").first.wait_for()
    assert names(explorer) == ["output"]
    assert page.evaluate("window.loaded === 'once'")
    assert not problems
