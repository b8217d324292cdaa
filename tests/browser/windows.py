"""The windows that the site is looked at in, and what is said while looking."""

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}
NARROW: dict[str, Any] = {**PHONE, "viewport": {"width": 320, "height": 700}}
PAPER: dict[str, Any] = {"viewport": {"width": 640, "height": 900}}


def resize(page: Page, window: dict[str, Any]) -> None:
    """Go on in another window, without visiting the page again; a phone's is touched."""
    mobile = bool(window.get("is_mobile"))
    metrics = {**window["viewport"], "deviceScaleFactor": 1, "mobile": mobile}
    browser = page.context.new_cdp_session(page)
    browser.send("Emulation.setDeviceMetricsOverride", metrics)
    browser.send("Emulation.setTouchEmulationEnabled", {"enabled": mobile})


def scheme(page: Page) -> str:
    """Whether a page is light or dark."""
    shown = page.locator("body").get_attribute("data-md-color-scheme")
    return {"default": "light", "slate": "dark"}[str(shown)]


def switch_scheme(page: Page) -> None:
    """Turn from light to dark, or back, as a reader does."""
    before = scheme(page)
    page.locator("[data-md-component=palette] label:visible").click()
    assert scheme(page) != before


def settle(page: Page) -> None:
    """Wait until all that happens on loading has happened and is painted."""
    page.wait_for_load_state("load")
    page.wait_for_function("!document.querySelector(':not(:defined)')")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")


def unfold(page: Page) -> None:
    """Open all that a reader can open."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")


def watch(page: Page, home: str) -> list[str]:
    """A list that fills with what goes wrong: complaints, failed requests, foreign requests."""
    problems: list[str] = []
    host = urlsplit(home).netloc
    page.on(
        "console",
        lambda said: (
            problems.append(f"console {said.type}: {said.text}")
            if said.type in {"error", "warning"}
            else None
        ),
    )
    page.on("pageerror", lambda error: problems.append(f"error: {error}"))
    page.on(
        "request",
        lambda request: (
            problems.append(f"foreign: {request.url}")
            if urlsplit(request.url).netloc not in {host, ""}
            else None
        ),
    )
    page.on(
        "requestfailed",
        lambda request: (
            # A reader who goes on does not wait for the icon.
            problems.append(f"failed: {request.url}")
            if request.failure != "net::ERR_ABORTED"
            else None
        ),
    )
    page.on(
        "response",
        lambda response: (
            problems.append(f"{response.status}: {response.url}") if not response.ok else None
        ),
    )
    return problems
