"""What a reader sees of the explorer, and does with it."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

from tests.browser.windows import settle

CLIPBOARD = ["clipboard-read", "clipboard-write"]
MINUS = "\N{MINUS SIGN}"
DIGITS = re.compile(rf"[-{MINUS}]?\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Shown:
    """One returned tensor, as the explorer shows it."""

    name: str
    axes: str
    shape: str
    values: str


def numbers(text: str) -> list[float]:
    """All numbers in a text."""
    return [float(digits.replace(MINUS, "-")) for digits in DIGITS.findall(text)]


def visit(page: Page, address: str) -> Locator:
    """Open a page and wait until its explorer stands there."""
    page.goto(address)
    settle(page)
    explorer = page.locator("rnn-explorer")
    explorer.locator("svg").first.wait_for()
    return explorer


def shown(explorer: Locator) -> list[Shown]:
    """What comes back, in order."""
    parts = explorer.locator(".tensors li").evaluate_all(
        "all => all.map((one) => [...one.querySelectorAll('code, pre')].map((e) => e.textContent))"
    )
    return [Shown(*texts) for texts in parts]


def names(explorer: Locator) -> list[str]:
    """The names of what comes back."""
    return [tensor.name for tensor in shown(explorer)]


def copied(explorer: Locator, button: str) -> str:
    """What a button puts on the clipboard."""
    page = explorer.page
    page.evaluate("navigator.clipboard.writeText('')")
    explorer.get_by_role("button", name=button).click()
    page.wait_for_function("navigator.clipboard.readText()")
    return str(page.evaluate("navigator.clipboard.readText()"))


def fill(explorer: Locator, name: str, text: str) -> None:
    """Type into a field."""
    explorer.locator(f"input[name={name}]").fill(text)


def turn(explorer: Locator, name: str) -> None:
    """Turn a switch."""
    explorer.locator(f"input[name={name}]").click()


def picture(explorer: Locator) -> str:
    """The drawing in words, or both of them."""
    labels = "all => all.map((one) => one.getAttribute('aria-label')).join(' ')"
    return str(explorer.locator(".stage svg").evaluate_all(labels))


def choose(explorer: Locator, layer: str) -> None:
    """Choose a layer."""
    explorer.get_by_role("radio", name=layer, exact=True).check()


def mask(explorer: Locator, step: int) -> None:
    """Mask a step, or take the mask away."""
    explorer.locator("[name=mask]").nth(step - 1).click(force=True)


def merge(explorer: Locator, mode: str) -> None:
    """Choose a merge mode."""
    explorer.locator("[name=merge_mode]").select_option(mode)
