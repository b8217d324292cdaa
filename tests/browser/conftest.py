"""One browser for each worker, one server for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

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


@pytest.fixture
def sent() -> list[Sent]:
    """What the server of this test has sent."""
    return []


@pytest.fixture
def home(site: Path, sent: list[Sent]) -> Iterator[str]:
    """The address of the site, another for each test: no page finds what an earlier test stored."""
    with serve(site, sent) as address:
        yield address


@pytest.fixture(scope="session")
def unused() -> dict[str, list[BrowserContext]]:
    """The windows of earlier tests by their settings: a new one costs more than many a test."""
    return {}


@pytest.fixture
def new_page(browser: Browser, unused: dict[str, list[BrowserContext]]) -> Iterator[NewPage]:
    """Opens a page in a window of these settings, those of Playwright's contexts."""
    used: list[tuple[str, BrowserContext]] = []

    def new_page(**settings: Any) -> Page:
        key = repr(sorted(settings.items()))
        alike = unused.setdefault(key, [])
        context = alike.pop() if alike else opened(browser, settings)
        used.append((key, context))
        return context.new_page()

    yield new_page
    for key, context in used:
        for page in context.pages[1:]:
            page.close()
        unused[key].append(context)


def opened(browser: Browser, settings: dict[str, Any]) -> BrowserContext:
    """With an empty page, which stays, and with it the process that the next pages are drawn in."""
    context = browser.new_context(**settings)
    context.set_default_timeout(PATIENCE)
    context.new_page()
    return context
