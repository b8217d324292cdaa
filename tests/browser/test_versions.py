"""The page about versions: one's own environment is chosen, linked to, and read without a script."""

import pytest
from playwright.sync_api import Locator, Page, expect

from matrix.environments import Environment
from matrix.states import HOLDS, NOT_RUN
from matrix.summary import Summary
from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, PHONE, settle
from tests.pages import PROJECT

ADDRESS = "reference/versions/"
SUMMARY = Summary(PROJECT)
STATEMENTS = SUMMARY.statements()
OLD = SUMMARY.environments[1]
ASKED = [OLD, *(each for each in SUMMARY.environments if each.also)]


def left(each: Environment) -> int:
    """How many rows do not hold in an environment."""
    return sum(one.cells[each] not in (HOLDS, NOT_RUN) for one in STATEMENTS)


def rows(page: Page) -> Locator:
    """The rows that can be seen."""
    return page.locator(".differences tbody tr").locator("visible=true")


@pytest.mark.parametrize("each", ASKED, ids=str)
def test_an_environment_is_chosen(each: Environment, home: str, new_page: NewPage) -> None:
    """What differs there is left, and the address says which it is."""
    page = new_page(**DESKTOP)
    page.goto(home + ADDRESS)
    settle(page)
    expect(rows(page)).to_have_count(len(STATEMENTS))
    page.get_by_label("My environment").select_option(label=str(each))
    expect(rows(page)).to_have_count(left(each))
    expect(page.locator("version-filter [role=status]")).to_contain_text(f"{left(each)} of")
    expect(page).to_have_url(f"{home}{ADDRESS}?{each.query}")
    page.get_by_label("My environment").select_option(index=0)
    expect(rows(page)).to_have_count(len(STATEMENTS))
    expect(page).to_have_url(home + ADDRESS)


def test_a_link_brings_its_environment(home: str, new_page: NewPage) -> None:
    """One that was never run chooses nothing."""
    page = new_page(**DESKTOP)
    for each in ASKED:
        page.goto(f"{home}{ADDRESS}?{each.query}")
        expect(rows(page)).to_have_count(left(each))
        expect(page.locator("option:checked")).to_have_text(str(each))
    page.goto(f"{home}{ADDRESS}?keras=2.15.0&backend=theano")
    expect(rows(page)).to_have_count(len(STATEMENTS))


def test_without_javascript_each_row_says_where_it_differs(home: str, new_page: NewPage) -> None:
    """On a phone too, where the columns have no room."""
    page = new_page(java_script_enabled=False, **PHONE)
    page.goto(home + ADDRESS)
    said = page.locator(".differences tbody th > .in:has-text('Differs with Keras')")
    expect(said.locator("visible=true")).to_have_count(len(STATEMENTS))
