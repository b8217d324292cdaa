"""Nothing on a page moves when what its scripts make comes, and it is not laid out for each part of it."""

import pytest

from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, NARROW, PHONE, resize, settle

ELEMENTS = {
    "": ("rnn-explorer", "error-finder"),
    "explorer/": ("rnn-explorer",),
    "reference/errors/": ("error-finder",),
    "reference/returned-values/": ("returned-filter",),
    "reference/versions/": ("version-filter",),
}
WINDOWS = {"desktop": DESKTOP, "phone": PHONE, "narrow phone": NARROW}
PIXEL = 1.0  # what lengths in rem are rounded by
HEIGHT = "(name) => document.querySelector(name).getBoundingClientRect().height"


@pytest.mark.parametrize("address", ELEMENTS, ids=lambda address: address or "home")
def test_room_is_kept(address: str, home: str, new_page: NewPage) -> None:
    """Each is as high before its script has come as it is afterwards, in every window."""
    heights = []
    for late in (True, False):
        page = new_page(**DESKTOP)
        if late:
            page.route("**/*.js", lambda route: route.abort())
        page.goto(home + address)
        if not late:
            settle(page)
        for window in WINDOWS.values():
            resize(page, window)
            heights += [page.evaluate(HEIGHT, name) for name in ELEMENTS[address]]
    before, after = heights[: len(heights) // 2], heights[len(heights) // 2 :]
    assert before == pytest.approx(after, abs=PIXEL)


def test_a_long_page_is_not_laid_out_block_by_block(home: str, new_page: NewPage) -> None:
    """On a phone that takes seconds, in which the page does not answer."""
    page = new_page(**PHONE)
    browser = page.context.new_cdp_session(page)
    browser.send("Performance.enable")
    page.goto(home + "reference/errors/")
    settle(page)
    metrics = browser.send("Performance.getMetrics")["metrics"]
    (layouts,) = (one["value"] for one in metrics if one["name"] == "LayoutCount")
    assert layouts < page.locator("pre > code").count() / 2
