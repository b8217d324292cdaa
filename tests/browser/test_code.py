"""Code is there to be read, copied and printed."""

from pathlib import Path

import pytest

from tests.browser.addresses import ADDRESSES
from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, settle, unfold
from tests.html import read

HIDDEN = "all => all.filter((one) => !one.checkVisibility() || !one.offsetHeight).length"
CUT_OFF = "all => all.filter((one) => one.scrollWidth > one.clientWidth).length"

every_page = pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")


@every_page
def test_copy_button_copies_the_code(
    address: str, site: Path, home: str, new_page: NewPage
) -> None:
    """The code, the whole code, nothing but the code; output has no button."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"], **DESKTOP)
    page.goto(home + address)
    settle(page)
    unfold(page)
    copied = page.evaluate(
        """async () => {
            const copied = []
            for (const button of document.querySelectorAll(".language-python .md-code__button")) {
                button.click()
                copied.push(await navigator.clipboard.readText())
            }
            return copied
        }"""
    )
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
    assert not page.locator(".highlight code").evaluate_all(HIDDEN)

    page.set_viewport_size({"width": 640, "height": 900})
    page.emulate_media(media="print")
    assert not page.locator(".highlight code").evaluate_all(HIDDEN)
    assert not page.locator(".highlight code").evaluate_all(CUT_OFF)
