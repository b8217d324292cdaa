"""What can be wrong with the look of a page: each function gives a line for each fault."""

from playwright.sync_api import Page

SHIFTS = """
    window.shift = 0
    window.shifted = new Set()
    new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries()) {
            window.shift += value
            for (const { node } of sources) shifted.add((node?.outerHTML ?? node?.textContent ?? "").slice(0, 80))
        }
    }).observe({ type: "layout-shift", buffered: true })
"""
HIDDEN = """all => all.filter((one) => !one.checkVisibility() || !one.offsetHeight)
    .map((one) => one.textContent.slice(0, 40))"""
CUT_OFF = """all => all.filter((one) => one.scrollWidth > one.clientWidth)
    .map((one) => one.textContent.slice(0, 40))"""
# A page may write to the clipboard for five seconds after somebody did something, as each evaluation does.
FEW = 20
COPY = """async (buttons, [start, end]) => {
    const copied = []
    for (const button of buttons.slice(start, end)) {
        button.click()
        copied.push(await navigator.clipboard.readText())
    }
    return copied
}"""
COVERED = """blocks => blocks.flatMap((block) => {
    const button = block.parentElement.querySelector(".md-code__button")?.getBoundingClientRect()
    const lines = document.createRange()
    lines.selectNodeContents(block)
    return !button ? [] : [...lines.getClientRects()].filter((line) => line.width
        && line.bottom > button.top && line.top < button.bottom
        && line.right + block.scrollWidth - block.clientWidth > button.left
    ).slice(0, 1).map(() => block.textContent.slice(0, 40))
})"""
SILENT = """tables => tables.filter((one) => one.scrollWidth > one.clientWidth && !(one.tabIndex === 0
    && getComputedStyle(one, "::after").content.includes("scroll")
    && getComputedStyle(one).backgroundImage.includes("gradient"))
).map((one) => one.textContent.trim().slice(0, 40))"""


def moved(page: Page) -> list[str]:
    """Text that moves while the page loads; the page has to have SHIFTS as a script."""
    shift = page.evaluate("shift")
    if shift < 0.01:
        return []
    parts = "; ".join(page.evaluate("[...shifted]"))
    return [f"the text moves by {shift:.3f} while the page loads: {parts}"]


def wide(page: Page) -> list[str]:
    """A page that is wider than its window."""
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [f"the page is {over} pixels wider than the window"] if over > 0 else []


def hidden(page: Page) -> list[str]:
    """Code that cannot be seen."""
    return [f"hidden: {code}" for code in page.locator(".highlight code").evaluate_all(HIDDEN)]


def cut_off(page: Page) -> list[str]:
    """Code of which a line ends outside its block: nobody can scroll on paper."""
    return [f"cut off: {code}" for code in page.locator(".highlight code").evaluate_all(CUT_OFF)]


def uncopied(page: Page, blocks: list[str]) -> list[str]:
    """Copy buttons that copy something else than the code, and those of output."""
    buttons = page.locator(".language-python .md-code__button")
    parts = range(0, buttons.count(), FEW)
    copied = [text for at in parts for text in buttons.evaluate_all(COPY, [at, at + FEW])]
    wrong = [f"copied: {text!r}" for text in copied if text not in blocks]
    if not wrong and copied != blocks:
        wrong.append(f"{len(blocks)} blocks, {len(copied)} of them copied")
    extra = page.locator(":is(.language-output, .language-pytb) .md-code__button").count()
    return wrong + ["output has a copy button"] * extra


def covered(page: Page) -> list[str]:
    """Code with the copy button on it, scrolled sideways or not."""
    return [
        f"under its button: {code}" for code in page.locator("pre > code").evaluate_all(COVERED)
    ]


def silent(page: Page) -> list[str]:
    """Tables that scroll and do not say so, or that the keyboard cannot scroll."""
    return [f"scrolls silently: {table}" for table in page.locator(".table").evaluate_all(SILENT)]
