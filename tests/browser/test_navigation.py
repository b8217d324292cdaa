"""The way around the site, by touch and by keyboard."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, PHONE, settle

STOPS = 40
FOLLOWS = 700  # milliseconds, after which the theme has changed the address
OUT_OF_SIGHT = """async () => {
    const stop = document.activeElement
    const parts = [stop, ...(stop.labels ?? [])]
    const seen = () => parts.some((part) => {
        const { left, top, width, height } = part.getBoundingClientRect()
        const middle = Math.min(top + height / 2, innerHeight - 1)
        const there = document
            .elementsFromPoint(left + width / 2, middle)
            .find((one) => one.checkVisibility({ opacityProperty: true }))
        return there && parts.some((one) => one.contains(there) || there.contains(one))
    })
    for (let frame = 0; frame < 60; frame++) {
        if (seen()) return null
        await new Promise(requestAnimationFrame)
    }
    return stop.outerHTML
}"""


def test_drawer(home: str, new_page: NewPage) -> None:
    """A phone's way to the other pages keeps nobody out either."""
    page = new_page(**PHONE)
    page.goto(home)
    settle(page)
    page.locator(".md-header [for=__drawer]").tap()
    expect(page.locator(".md-nav--primary > .md-nav__list")).to_be_in_viewport()
    assert not violations(page)


def test_keyboard_skips_the_frame(home: str, new_page: NewPage) -> None:
    """The first stop is a visible link to the text."""
    page = new_page(**DESKTOP)
    page.goto(home)
    settle(page)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_contain_class("md-skip")
    expect(page.locator(":focus")).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    expect(page.locator("h1:target")).to_be_in_viewport()


@pytest.mark.parametrize("window", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("address", ["", "use-cases/"])
def test_keyboard_is_never_out_of_sight(
    address: str, window: dict[str, Any], home: str, new_page: NewPage
) -> None:
    """What the keyboard reaches can be seen, in a closed drawer too."""
    page = new_page(**window)
    page.goto(home + address)
    settle(page)
    lost = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        lost.append(page.evaluate(OUT_OF_SIGHT))
    assert not [*filter(None, lost)]


MARK = "document.querySelector('article').dataset.seen = 'yes'"
JUMPS = {
    "link": "document.querySelector('h2:nth-of-type(2) .headerlink').click()",
    "address": "location.hash = document.querySelector('h2:nth-of-type(2)').id",
}


@pytest.mark.parametrize("jump", JUMPS.values(), ids=JUMPS)
def test_a_jump_within_the_page_keeps_it(jump: str, home: str, new_page: NewPage) -> None:
    """What the reader did there is still there, and a way leads back; then other pages are fetched."""
    page = new_page(**DESKTOP)
    page.goto(home + "reference/errors/")
    settle(page)
    page.evaluate(MARK)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(jump)
    expect(page.locator("h2:target")).to_be_in_viewport()
    page.evaluate("history.back()")
    expect(page.locator("h1")).to_be_in_viewport()
    settle(page)
    assert home + "reference/errors/" not in asked
    expect(page.locator("article[data-seen]")).to_have_count(1)
    page.locator(".md-footer__link--next").click()
    expect(page.locator("article[data-seen]")).to_have_count(0)
    page.evaluate("history.back()")
    expect(page).to_have_url(re.compile(f"^{re.escape(home)}reference/errors/(#|$)"))
    expect(page.locator("error-finder")).to_be_visible()


@pytest.mark.parametrize("window", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_link_leads_to_the_section_that_is_then_said_to_be_read(
    window: dict[str, Any], home: str, new_page: NewPage
) -> None:
    """In the address, which follows the reader, and in the table of contents."""
    page = new_page(**window)
    page.goto(home + "reference/errors/#not-enough-values")
    settle(page)
    page.evaluate("scrollBy(0, 1)")
    active = page.locator(".md-nav--secondary .md-nav__link--active").last
    expect(active).to_have_attribute("href", re.compile("#not-enough-values$"))
    page.wait_for_timeout(FOLLOWS)
    assert page.url == home + "reference/errors/#not-enough-values"
