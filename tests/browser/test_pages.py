"""What holds for every page, in light and dark, on a desk and on a phone."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.accessibility import violations
from tests.browser.addresses import ADDRESSES
from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, PHONE, settle, unfold, watch, width

SHIFTS = """
    window.shift = 0
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift += entry.value
    }).observe({ type: "layout-shift", buffered: true })
"""


def test_all_are_looked_at(site: Path) -> None:
    """No page is built that the tests below do not open."""
    built = {str(page.parent.relative_to(site)) for page in site.rglob("index.html")}
    assert built == {address.rstrip("/") or "." for address in ADDRESSES}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("window", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
def test_page(
    address: str, window: dict[str, Any], scheme: str, home: str, new_page: NewPage
) -> None:
    """Nothing complains, fails or is fetched from elsewhere; nothing moves; all can use it."""
    page = new_page(color_scheme=scheme, **window)
    page.add_init_script(SHIFTS)
    problems = watch(page, home)
    page.goto(home + address)
    settle(page)

    assert page.evaluate("shift") < 0.01, "the text moves while the page loads"
    unfold(page)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width(window), "the page is wider than the window"
    assert not violations(page)
    assert not problems


def test_pages_read_well_without_javascript(home: str, new_page: NewPage) -> None:
    """The text, the code and what it prints are there, on a phone too."""
    page = new_page(java_script_enabled=False, **PHONE)
    for address in ADDRESSES:
        page.goto(home + address)
        article = page.locator("article")
        assert article.is_visible()
        assert article.locator("h1").is_visible()
        for block in article.locator(":not(details) > .highlight").all():
            assert block.is_visible()
