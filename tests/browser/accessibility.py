"""Asks axe-core what would keep somebody out."""

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page

# What fades in has less contrast than what has arrived, such as the title in the header.
ARRIVED = """async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    await frame()
    await frame()
    await Promise.allSettled(document.getAnimations().map((moving) => moving.finished))
}"""


def violations(page: Page) -> list[str]:
    """A line for each element that breaks a rule, best practices included."""
    page.evaluate(ARRIVED)
    return [
        f"{rule['id']}: {node['html'][:200]} ({rule['helpUrl']})"
        for rule in Axe().run(page).response["violations"]
        for node in rule["nodes"]
    ]
