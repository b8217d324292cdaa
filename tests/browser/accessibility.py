"""Asks axe-core what would keep somebody out."""

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page


def violations(page: Page) -> list[str]:
    """A line for each element that breaks a rule, best practices included."""
    return [
        f"{rule['id']}: {node['html'][:200]} ({rule['helpUrl']})"
        for rule in Axe().run(page).response["violations"]
        for node in rule["nodes"]
    ]
