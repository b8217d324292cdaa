"""The explorer on its own page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Request

from tests.browser.conftest import NewPage
from tests.browser.explorer.reader import CLIPBOARD, visit
from tests.browser.windows import DESKTOP, watch


@pytest.fixture
def explorer(home: str, new_page: NewPage) -> Iterator[Locator]:
    """The explorer on its own page; nothing may complain, and nothing be asked for or sent."""
    page = new_page(permissions=CLIPBOARD, **DESKTOP)
    problems = watch(page, home)
    explorer = visit(page, f"{home}explorer/")

    def asked(request: Request) -> None:
        if not request.url.endswith("favicon.svg"):  # which browsers ask for when they like to
            problems.append(f"asks for {request.url}")

    page.on("request", asked)
    yield explorer
    assert not problems
