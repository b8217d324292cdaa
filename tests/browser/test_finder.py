"""The finder of error messages: in sight, at once, by typing, pasting or a link."""

from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.accessibility import violations
from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, PHONE, settle

TRACEBACK = """Traceback (most recent call last):
  File "train.py", line 3, in <module>
\x1b[31mValueError\x1b[0m: not enough values to unpack (expected 3, got 17)
"""
ENTRY = "reference/errors/#not-enough-values"


def field(page: Page) -> Locator:
    """Where the message goes."""
    return page.locator("error-finder textarea")


@pytest.mark.parametrize("window", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("address", ["", "reference/errors/"])
def test_a_pasted_traceback_leads_to_its_entry(
    address: str, window: dict[str, object], home: str, new_page: NewPage
) -> None:
    """The field is in sight, and the link leads to a heading of that id."""
    page = new_page(**window)
    page.goto(home + address)
    settle(page)
    expect(field(page)).to_be_in_viewport(ratio=1)
    field(page).fill(TRACEBACK)
    link = page.locator("error-finder .found > li > a")
    expect(link).to_have_text("not enough values to unpack")
    assert not violations(page)
    link.click()
    expect(page).to_have_url(home + ENTRY)
    expect(page.locator("#not-enough-values")).to_be_in_viewport()


def test_an_unknown_message_is_said_to_be_unknown(home: str, new_page: NewPage) -> None:
    """And nothing is listed."""
    page = new_page(**DESKTOP)
    page.goto(home)
    field(page).fill("KeyError: 'label'")
    expect(page.locator("error-finder [role=status]")).to_contain_text("none that is known")
    expect(page.locator("error-finder .found a")).to_have_count(0)
    field(page).fill("")
    expect(page.locator("error-finder [role=status]")).to_have_text("")


def test_a_link_brings_its_message(home: str, new_page: NewPage) -> None:
    """As a forum would link."""
    page = new_page(**DESKTOP)
    message = 'TypeError: can only concatenate tuple (not "int") to tuple'
    page.goto(f"{home}?message={quote(message)}")
    expect(page.locator("error-finder .found > li > a")).to_have_text("can only concatenate tuple")


def test_what_is_pasted_stays_in_the_browser(home: str, new_page: NewPage) -> None:
    """No request and no address holds it."""
    page = new_page(**DESKTOP)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url} {request.post_data}"))
    page.goto(home)
    field(page).fill("ValueError: too many values to unpack (expected 4711)")
    expect(page.locator("error-finder .found a").first).to_be_visible()
    assert not [request for request in [*asked, page.url] if "4711" in request]


def test_without_javascript_links_lead_to_entries(home: str, new_page: NewPage) -> None:
    """Those that the field takes the place of."""
    page = new_page(java_script_enabled=False, **PHONE)
    page.goto(home)
    page.get_by_role("link", name="not enough values to unpack").click()
    expect(page).to_have_url(home + ENTRY)
