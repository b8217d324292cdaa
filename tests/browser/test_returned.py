"""The filter of the returned values leaves what a reader has, and says how much that is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, PHONE, settle

ADDRESS = "reference/returned-values/"


def choose(page: Page, **chosen: str) -> None:
    """Set fields of the filter."""
    for field, value in chosen.items():
        page.locator(f"#has-{field}").select_option(value)


def tables(page: Page) -> list[str]:
    """The headings of the tables in sight."""
    headings = page.locator("article :is(h2, h3)[data-layers]:visible").all()
    return [heading.get_attribute("id") or "" for heading in headings]


@pytest.mark.parametrize("window", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_each_field_narrows_what_is_in_sight(
    window: dict[str, object], home: str, new_page: NewPage
) -> None:
    """A layer its tables, a mode those that merge so, flags their row."""
    page = new_page(**window)
    page.goto(home + ADDRESS)
    settle(page)
    every = tables(page)
    choose(page, layer="Bidirectional(GRU)")
    assert tables(page) == [name for name in every if name.startswith("bidirectional-gru")]
    choose(page, mode="mul", flags="return_state=True")
    assert tables(page) == ["bidirectional-gru-sum"]
    rows = page.locator("#bidirectional-gru-sum ~ .table").first.locator("tbody tr:visible")
    expect(rows).to_have_count(1)
    expect(rows.locator("td").first).to_have_text("return_state=True")
    expect(page.locator("returned-filter [role=status]")).to_contain_text(f"1 of {len(every)}")
    assert not violations(page)
    choose(page, layer="all", mode="all", flags="all")
    assert tables(page) == every


def test_a_mode_is_asked_for_where_two_directions_are_merged(home: str, new_page: NewPage) -> None:
    """An `LSTM` alone has none, and keeps its table whatever was chosen before."""
    page = new_page(**DESKTOP)
    page.goto(home + ADDRESS)
    choose(page, mode="sum", layer="LSTM")
    expect(page.locator("#has-mode")).to_be_disabled()
    assert tables(page) == ["lstm"]


def test_each_layer_that_can_be_chosen_has_a_table(home: str, new_page: NewPage) -> None:
    """With a row for each choice of flags."""
    page = new_page(**DESKTOP)
    page.goto(home + ADDRESS)
    options = page.locator("#has-layer option").all_text_contents()
    assert len(options) > 10
    for layer in options[1:]:
        choose(page, layer=layer)
        assert tables(page), layer


def test_without_javascript_all_is_in_sight(home: str, new_page: NewPage) -> None:
    """The filter takes no place, and no table is hidden."""
    page = new_page(java_script_enabled=False, **PHONE)
    page.goto(home + ADDRESS)
    expect(page.locator("returned-filter")).to_be_empty()
    headings = page.locator("article [data-layers]")
    assert headings.count() > 10
    assert all(headings.nth(k).is_visible() for k in range(headings.count()))
