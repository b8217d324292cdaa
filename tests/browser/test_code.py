"""Code is there to be read, copied and printed."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import ADDRESSES
from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, settle
from tests.html import read

every_page = pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")


def unfold(page: Page) -> None:
    """Open all that a reader can open."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")


@every_page
def test_copy_button_copies_the_code(
    address: str, site: Path, home: str, new_page: NewPage
) -> None:
    """The code, the whole code, nothing but the code; output has no button."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"], **DESKTOP)
    page.goto(home + address)
    settle(page)
    unfold(page)
    copied = []
    for button in page.locator(".language-python .md-code__button").all():
        page.evaluate("navigator.clipboard.writeText('')")
        button.click()
        page.wait_for_function("navigator.clipboard.readText()")
        copied.append(page.evaluate("navigator.clipboard.readText()"))

    blocks = read(site, address).select(".language-python code")
    assert copied == [block.text.rstrip("\n") for block in blocks]
    assert not page.locator(":is(.language-output, .language-pytb) .md-code__button").count()


@every_page
def test_nothing_is_cut_off(address: str, home: str, new_page: NewPage) -> None:
    """Every block is visible on the screen, and on paper to the last character."""
    page = new_page(**DESKTOP)
    page.goto(home + address)
    settle(page)
    unfold(page)
    blocks = page.locator(".highlight code")
    assert all(block.is_visible() for block in blocks.all())

    page.set_viewport_size({"width": 640, "height": 900})
    page.emulate_media(media="print")
    assert all(block.is_visible() for block in blocks.all())
    cut = "all => all.filter((one) => one.scrollWidth > one.clientWidth).length"
    assert not blocks.evaluate_all(cut)
