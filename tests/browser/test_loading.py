"""What a browser does while a page loads, and what it need not do."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from hooks.lighter import INK
from tests.browser.accessibility import ARRIVED
from tests.browser.addresses import ADDRESSES
from tests.browser.conftest import NewPage
from tests.browser.test_lighter import written
from tests.browser.windows import DESKTOP, PHONE, scheme, settle, switch_scheme
from tests.html import read

# Of the classes that spans in code may have: those that look like the code around them.
ALIKE = """(code, names) => {
    const look = (name) => {
        const span = Object.assign(document.createElement("span"), { className: name, textContent: "x" })
        code.append(span)
        const style = getComputedStyle(span)
        const seen = [...style].map((property) => property + style.getPropertyValue(property)).join()
        span.remove()
        return seen
    }
    return names.filter((name) => look(name) === look(""))
}"""


def styled(page: Page, address: str) -> int:
    """How many times an element is styled while a page loads."""
    found: list[dict[str, Any]] = []
    ended: list[bool] = []
    browser = page.context.new_cdp_session(page)
    browser.on("Tracing.dataCollected", lambda data: found.extend(data["value"]))
    browser.on("Tracing.tracingComplete", lambda _: ended.append(True))
    browser.send("Tracing.start", {"traceConfig": {"includedCategories": ["devtools.timeline"]}})
    page.goto(address)
    settle(page)
    page.wait_for_load_state("networkidle")
    browser.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(50)
    events = (event for event in found if event["name"] == "UpdateLayoutTree")
    return sum(event["args"]["elementCount"] for event in events if "elementCount" in event["args"])


def test_most_elements_are_styled_once(site: Path, home: str, new_page: NewPage) -> None:
    """No script, sheet or rule makes a browser style the page with the most code a second time."""
    longest = max(ADDRESSES, key=lambda address: len(read(site, address).select("pre")))
    page = new_page(**PHONE)
    times = styled(page, home + longest)
    assert 0 < times < page.locator("*").count()


def test_the_keyboard_scrolls_code_that_is_drawn_late(
    site: Path, home: str, new_page: NewPage
) -> None:
    """What is far from the window has no width until somebody comes near."""
    longest = max(ADDRESSES, key=lambda address: len(read(site, address).select("pre")))
    page = new_page(**PHONE)
    page.goto(home + longest)
    settle(page)
    wide = page.locator(".printing > pre > code").filter(has_text=re.compile(".{80}")).last
    assert wide.evaluate("code => code.scrollWidth === code.clientWidth && code.tabIndex < 0")
    wide.scroll_into_view_if_needed()
    expect(wide).to_have_attribute("tabindex", "0")


def test_the_window_has_the_scheme_of_the_page(home: str, new_page: NewPage) -> None:
    """Its scrollbars too."""
    page = new_page(color_scheme="dark", **DESKTOP)
    page.goto(home)
    settle(page)
    for expected in ("dark", "light", "dark"):
        assert scheme(page) == expected
        shown = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
        assert (shown == "dark") == (expected == "dark")
        switch_scheme(page)


def test_spans_that_the_build_drops_look_like_the_code_around(
    site: Path, home: str, new_page: NewPage
) -> None:
    """With the stylesheets as they were written, in light and dark; those that are left do not."""
    page = new_page(**DESKTOP)
    page.route(
        "**/stylesheets/site.css",
        lambda route: route.fulfill(body=written(), content_type="text/css"),
    )
    page.goto(home + "concepts/masking/")
    settle(page)
    spans = (
        span for address in ADDRESSES for span in read(site, address).select("pre > code span")
    )
    left = sorted({" ".join(map(str, span.get_attribute_list("class"))) for span in spans})
    code = page.locator(".printing > pre > code").first
    code.scroll_into_view_if_needed()
    for _ in range(2):
        page.evaluate(ARRIVED)
        assert code.evaluate(ALIKE, list(INK)) == list(INK)
        assert code.evaluate(ALIKE, left) == []
        switch_scheme(page)
