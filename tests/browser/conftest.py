"""One browser for each worker, and one server."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.chromium import ARGUMENTS, find
from tests.browser.server import Sent, serve

NewPage = Callable[..., Page]

PATIENCE = 20_000  # milliseconds: other tests keep the machine busy


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium; that there is none is a failure, never a skip."""
    path = find()
    if not path:
        pytest.fail("no Chromium: run `python -m tests.browser.install`", pytrace=False)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sent() -> list[Sent]:
    """What the server of this worker has sent."""
    return []


@pytest.fixture(scope="session")
def home(site: Path, sent: list[Sent]) -> Iterator[str]:
    """The address of the site where nothing is known of its address."""
    with serve(site, sent) as address:
        yield address


@pytest.fixture(scope="session")
def unused() -> dict[str, list[BrowserContext]]:
    """The windows of earlier tests by their settings: a new one costs more than many a test."""
    return {}


@pytest.fixture
def new_page(browser: Browser, unused: dict[str, list[BrowserContext]]) -> Iterator[NewPage]:
    """Opens a window that shares nothing with others; settings are those of Playwright's contexts."""
    used: list[tuple[str, BrowserContext]] = []

    def new_page(**settings: Any) -> Page:
        key = repr(sorted(settings.items()))
        alike = unused.setdefault(key, [])
        context = alike.pop() if alike else opened(browser, settings)
        used.append((key, context))
        return context.new_page()

    yield new_page
    for key, context in used:
        forget(context)
        unused[key].append(context)


def opened(browser: Browser, settings: dict[str, Any]) -> BrowserContext:
    """With an empty page, which stays, and with it the process that the next pages are drawn in."""
    context = browser.new_context(**settings)
    context.set_default_timeout(PATIENCE)
    context.new_page()
    return context


def forget(context: BrowserContext) -> None:
    """Clear what its pages have stored, and close them."""
    for page in context.pages[1:]:
        origin = urlsplit(page.url)._replace(path="", query="", fragment="").geturl()
        storage = context.new_cdp_session(page)
        storage.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        page.close()
