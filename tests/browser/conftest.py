"""One browser for each worker, and one server."""

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


@pytest.fixture(scope="session")
def sent() -> list[Sent]:
    """What the server of this worker has sent."""
    return []


@pytest.fixture(scope="session")
def home(site: Path, sent: list[Sent]) -> Iterator[str]:
    """The address of the site where nothing is known of its address."""
    with serve(site, sent) as address:
        yield address


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Opens a window that shares nothing with others; settings are those of Playwright's contexts."""
    contexts: list[BrowserContext] = []

    def new_page(**settings: Any) -> Page:
        contexts.append(browser.new_context(**settings))
        contexts[-1].set_default_timeout(PATIENCE)
        return contexts[-1].new_page()

    yield new_page
    for context in contexts:
        context.close()
