"""A reader types what is no number, or not one that can be shown."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.explorer.reader import shown, turn

NONSENSE = [
    ("e", "That is not a number"),
    ("", "Empty: give a whole number from 1 to"),
    ("0", "“0” is too small: give a whole number from 1 to"),
    ("-3", "“-3” is too small"),
    ("1000000", "“1000000” is too large here"),
    ("2.5", "“2.5” is not a whole number"),
]


def type_nonsense(field: Locator, text: str) -> None:
    """Letters can only be typed; numbers are put in at once, since their first digit may be good."""
    field.fill("")
    if text.isalpha():
        field.press_sequentially(text)
    else:
        field.fill(text)


@pytest.mark.parametrize(("text", "message"), NONSENSE)
@pytest.mark.parametrize("name", ["units", "batch"])
def test_nonsense_in_a_field(name: str, text: str, message: str, explorer: Locator) -> None:
    """A message at the field, and announced; the last good state stays, also when going on."""
    field = explorer.locator(f"[name={name}]")
    good = shown(explorer)
    type_nonsense(field, text)
    wrong = explorer.locator(f"#wrong-{name}")
    expect(wrong).to_contain_text(f"{name}: {message}")
    expect(explorer.locator("[data-news]")).to_contain_text(message)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_attribute("aria-describedby", f"wrong-{name}")
    assert shown(explorer)[0].values == good[0].values
    turn(explorer, "return_state")
    assert shown(explorer)[0] == good[0]
    expect(wrong).to_be_visible()

    field.fill("3")
    expect(wrong).to_be_hidden()
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert "3" in shown(explorer)[0].shape


@pytest.mark.parametrize("text", ["e", "", "11", "-1e9"])
def test_nonsense_for_a_weight(text: str, explorer: Locator) -> None:
    """The same."""
    good = shown(explorer)
    field = explorer.locator('[type=number][data-edit="kernel.0.0"]')
    type_nonsense(field, text)
    expect(explorer.locator("#wrong-edit")).to_contain_text("from \N{MINUS SIGN}10 to 10")
    assert shown(explorer) == good
    field.fill("-0.5")
    expect(explorer.locator("#wrong-edit")).to_be_hidden()
    assert shown(explorer) != good
