"""A fact shows the expression that it came from, whatever it is pointed at with."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import violations
from tests.browser.addresses import ADDRESSES
from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, PHONE, settle
from tests.html import read

FACT = "code[data-expr]"


@pytest.fixture
def address(site: Path, home: str) -> str:
    """The page with the most facts."""
    return home + max(ADDRESSES, key=lambda address: len(read(site, address).select(FACT)))


def shown(fact: Locator) -> None:
    """Require that a fact's expression is shown, and read out with it."""
    tip = fact.page.get_by_role("tooltip")
    expect(tip).to_have_text(str(fact.get_attribute("data-expr")))
    expect(tip).to_be_visible()
    assert fact.get_attribute("aria-describedby") == tip.get_attribute("id")


def hidden(page: Page) -> None:
    """Require that no expression is shown."""
    expect(page.get_by_role("tooltip")).to_have_count(0)


def test_by_mouse(address: str, new_page: NewPage) -> None:
    """On pointing at it, until the pointer leaves the fact and what it showed."""
    page = new_page(**DESKTOP)
    page.goto(address)
    settle(page)
    page.locator(FACT).first.hover()
    shown(page.locator(FACT).first)
    assert not violations(page)
    page.get_by_role("tooltip").hover()
    shown(page.locator(FACT).first)
    page.mouse.move(0, 0)
    hidden(page)


def test_by_keyboard(address: str, new_page: NewPage) -> None:
    """On reaching it, until Escape or the next stop."""
    page = new_page(**DESKTOP)
    page.goto(address)
    settle(page)
    page.locator(FACT).first.focus()
    shown(page.locator(FACT).first)
    page.keyboard.press("Escape")
    hidden(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    shown(page.locator(FACT).first)


def test_by_touch(address: str, new_page: NewPage) -> None:
    """On a tap, until a tap elsewhere."""
    page = new_page(**PHONE)
    page.goto(address)
    settle(page)
    page.locator(FACT).first.tap()
    shown(page.locator(FACT).first)
    page.locator("h1").tap(position={"x": 1, "y": 1})
    hidden(page)


def test_stays_in_the_window(address: str, new_page: NewPage) -> None:
    """On a phone too, for the widest expression and the last column of a table."""
    page = new_page(**PHONE)
    page.goto(address)
    settle(page)
    outside = page.evaluate(
        """async (facts) => {
            const outside = []
            for (const fact of document.querySelectorAll(facts)) {
                fact.focus()
                await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
                const { left, top, right, bottom } = document
                    .querySelector("[role=tooltip]").getBoundingClientRect()
                if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
                    outside.push(fact.dataset.expr)
            }
            return outside
        }""",
        FACT,
    )
    assert not outside
