"""A machine without a browser gets one, or its owner is told what to do."""

import pytest

from tests.browser import chromium


def test_named_browser_has_to_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another one than the one asked for is never used."""
    monkeypatch.setenv("CHROMIUM", "/no/such/browser")
    with pytest.raises(SystemExit, match=r"^CHROMIUM names /no/such/browser, which does not start"):
        chromium.main()


def test_ways_are_tried_in_turn(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is there is used, else Playwright's own is installed, else the system's package."""
    done: list[str] = []
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "find", lambda: "/a/browser" if "apt" in done else None)
    monkeypatch.setattr(chromium, "install_with_playwright", lambda: done.append("playwright"))
    monkeypatch.setattr(chromium, "install_with_apt", lambda: done.append("apt"))
    chromium.main()
    assert done == ["playwright", "apt"]
    assert capsys.readouterr().out == "/a/browser\n"


def test_no_way_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """And it is a failure: the browser tests are never left out."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    for name in "find", "install_with_playwright", "install_with_apt":
        monkeypatch.setattr(chromium, name, lambda: None)
    with pytest.raises(SystemExit, match=r"^The browser tests need a Chromium: .*CHROMIUM\.$"):
        chromium.main()
