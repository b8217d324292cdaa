"""Asks axe-core what would keep somebody out."""

from functools import cache
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Page

# What fades in has less contrast than what has arrived, such as the title in the header: it arrives at once.
ARRIVED = """async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    await frame()
    await frame()
    for (const moving of document.getAnimations()) {
        if (moving.effect.getComputedTiming().endTime < Infinity) moving.finish()
    }
    await frame()
}"""
# What is far from the window is drawn when it is selected.
DRAWN = """async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    getSelection().selectAllChildren(document.body)
    await frame()
    await frame()
    getSelection().removeAllRanges()
}"""
MARK = "data-alike"
ALIKE = Path(__file__).with_name("alike.js").read_text(encoding="utf-8").replace("export ", "")
RUN = f"""async (within) => {{
    {ALIKE}
    markAlike("{MARK}")
    const {{ violations }} = await axe.run(within, {{ resultTypes: ["violations"] }})
    return violations.flatMap((rule) => rule.nodes.map((node) =>
        `${{rule.id}}: ${{node.html.slice(0, 200)}} (${{rule.helpUrl}})`))
}}"""
MEASURED = f'axe.configure({{ rules: [{{ id: "color-contrast", selector: "[{MARK}]" }}] }})'


@cache
def axe() -> str:
    """The source of axe-core."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, within: str = "html") -> list[str]:
    """A line for each element, in a part of the page, that breaks a rule, best practices included."""
    page.evaluate(DRAWN)
    page.evaluate(ARRIVED)
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe())
        page.evaluate(MEASURED)
    lines: list[str] = page.evaluate(RUN, within)
    return lines
