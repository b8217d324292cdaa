"""A reader without a mouse, without sight, on a phone or without JavaScript."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.accessibility import violations
from tests.browser.conftest import NewPage
from tests.browser.explorer.reader import fill, names, picture, shown, turn, visit
from tests.browser.windows import DESKTOP, PHONE


def test_keyboard_only(explorer: Locator) -> None:
    """Every control is reached with Tab, in the order of the screen, and works; focus stays."""
    page = explorer.page
    focus = "document.activeElement.name || document.activeElement.textContent"
    explorer.locator("[name=layer]:checked").focus()
    page.keyboard.press("ArrowRight")
    assert "GRU" in picture(explorer)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert names(explorer)[0] == "sequence"
    assert page.evaluate(focus) == "return_sequences"

    visited = []
    while page.evaluate("document.activeElement.closest('rnn-explorer') !== null"):
        visited.append(page.evaluate(focus))
        page.keyboard.press("Tab")
    controls = [name for name in visited if re.fullmatch(r"[a-z_]+", name)]
    assert controls[:8] == [
        *("return_sequences", "return_state", "sample"),
        *("batch", "timesteps", "features", "units", "bidirectional"),
    ]
    assert controls[8:13] == ["go_backwards", "feed", "two_cells", "second_call", "mask"]
    assert controls[13:] == ["mask", "mask", "unit", "step"]
    assert "Copy a link" in visited
    assert len([name for name in visited if name == ""]) >= 10  # the inputs, the weight

    explorer.locator("[name=units]").focus()
    page.keyboard.press("ArrowUp")
    assert {tensor.shape for tensor in shown(explorer)} == {"(2, 3, 5)"}
    assert page.evaluate(focus) == "units"
    explorer.locator("[name=step]").focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(focus) == "step"
    expect(explorer.locator("[data-slot=where]")).to_contain_text("step 2 of 3")


def test_without_javascript(home: str, new_page: NewPage) -> None:
    """A sentence leads to the static table; no room is kept for what does not come."""
    page = new_page(java_script_enabled=False, **PHONE)
    for address in ("", "explorer/"):
        page.goto(home + address)
        explorer = page.locator("rnn-explorer")
        expect(explorer).to_contain_text("JavaScript")
        assert page.evaluate("document.querySelector('rnn-explorer').offsetHeight") < 200
        explorer.get_by_role("link").click()
        expect(page.locator("#every-combination")).to_be_in_viewport()
        expect(page.locator("#every-combination ~ .table").first).to_be_visible()


STATES = [
    "",
    "bidirectional=True&return_sequences=True&timesteps=20&units=8&mask=2&step=3",
    "feed=True&layer=GRU&go_backwards=True&features=8",
    "feed=True&bidirectional=True",
    "two_cells=True&second_call=True&stateful=True&return_state=True",
    "units=0",
]


@pytest.mark.parametrize("window", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("query", STATES)
def test_nobody_is_kept_out(
    query: str, window: dict[str, Any], home: str, new_page: NewPage
) -> None:
    """In every state axe-core has nothing to say of it, and the page stays as wide as the window.

    Each state is seen in both windows and both schemes, all of them together in all four pairs.
    """
    schemes = ["light", "dark"] if STATES.index(query) % 2 else ["dark", "light"]
    page = new_page(color_scheme=schemes[window is PHONE], **window)
    explorer = visit(page, f"{home}explorer/?{query}")
    assert not violations(page, "rnn-explorer")
    turn(explorer, "return_state")
    fill(explorer, "features", "0")
    assert not violations(page, "rnn-explorer")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= window["viewport"]["width"]


def test_touch_targets(home: str, new_page: NewPage) -> None:
    """On a phone every control is large enough for a thumb."""
    page = new_page(**PHONE)
    explorer = visit(page, f"{home}explorer/?bidirectional=True&mask=2&edits=x.0.0.0:1")
    small = explorer.locator(
        "label:has(input), :not(label) > input, select, button, summary"
    ).evaluate_all(
        """all => all.map((one) => [one.outerHTML, one.getBoundingClientRect()])
            .filter(([, { width, height }]) => width && (height < 44 || width < 44))
            .map(([html]) => html.slice(0, 90))"""
    )
    assert small == []


def test_first_screen_of_the_home_page(home: str, new_page: NewPage) -> None:
    """Where to paste a message, the flags and the drawing are seen without scrolling.

    On a desk, so is what comes back; on a phone it is what the drawing lights up.
    """
    for window in (DESKTOP, PHONE):
        page = new_page(**window)
        explorer = visit(page, home)
        expect(page.locator("error-finder textarea")).to_be_in_viewport(ratio=1)
        for seen in ("[name=return_sequences]", "[name=return_state]"):
            expect(explorer.locator(seen)).to_be_in_viewport()
        expect(explorer.locator(".stage svg")).to_be_in_viewport(ratio=1)
        if window is DESKTOP:
            expect(explorer.locator("strong")).to_be_in_viewport()
