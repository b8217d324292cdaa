"""A machine without a browser gets one, or its owner is told what to do."""

import shutil
from dataclasses import replace

import pytest

from tests.browser.install import CHROMIUM, FIREFOX, Browser

every_browser = pytest.mark.parametrize("browser", [CHROMIUM, FIREFOX], ids=lambda one: one.name)


@every_browser
def test_named_browser_has_to_start(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another one than the one asked for is never used."""
    monkeypatch.setenv(browser.variable, "/no/such/browser")
    told = f"^{browser.variable} names /no/such/browser, which does not start"
    with pytest.raises(SystemExit, match=told):
        browser.get()


@every_browser
def test_ways_are_tried_in_turn(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there is used, else one way after the other is tried until there is something."""
    done: list[str] = []
    monkeypatch.delenv(browser.variable, raising=False)
    there = str(shutil.which("true"))
    fresh = replace(
        browser,
        places=("no-such-browser", lambda: there if "second" in done else "/no/such/browser"),
        ways=tuple(
            lambda name=name: done.append(name)  # type: ignore[misc]
            for name in ("first", "second", "third")
        ),
    )
    assert fresh.get() == there
    assert fresh.get() == there
    assert done == ["first", "second"]


@every_browser
def test_no_way_is_told_in_one_line(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """And it is a failure: the browser tests are never left out."""
    monkeypatch.delenv(browser.variable, raising=False)
    told = rf"^The browser tests need a {browser.name}: .*{browser.variable}\.$"
    with pytest.raises(SystemExit, match=told):
        replace(browser, places=(), ways=(lambda: None,)).get()
