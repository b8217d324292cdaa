"""What the search costs: from a query to its results, and whether a page stands still while somebody types.

    python -m tests.bench_search

Nothing is asserted: the numbers move with the machine and its load.
"""

import gzip
import statistics
from pathlib import Path

from playwright.sync_api import Page

from tests.bench.site import served
from tests.browser.test_questions import ASK, QUESTIONS
from tests.browser.windows import DESKTOP, settle

TYPED = "how to get the hidden state of each time step"
INDEX = "search/search_index.json"
KIB = 1024
PAUSE = 50  # milliseconds: what the browser calls a long task
WATCH = """() => {
    window.pauses = []
    new PerformanceObserver((list) => window.pauses.push(...list.getEntries().map((one) => one.duration)))
        .observe({ type: "longtask" })
}"""
TIMES = f"""async (values) => {{
    const taken = []
    const {{ postMessage }} = Worker.prototype
    Worker.prototype.postMessage = function (message) {{
        const start = performance.now()
        this.addEventListener("message", () => taken.push(performance.now() - start), {{ once: true }})
        postMessage.call(this, message)
    }}
    await ({ASK})(values)
    return taken
}}"""


def queries(page: Page, home: str) -> list[float]:
    """Milliseconds from a query to its results, the worker's messages included; the index apart."""
    titles = [one["title"] for found in QUESTIONS.values() for one in found]
    taken: list[float] = page.evaluate(TIMES, [home, [titles]])
    return taken


def pauses(page: Page, home: str) -> list[float]:
    """The long tasks of a page while a query is typed into its box, letter by letter."""
    page.goto(f"{home}concepts/stateful/")
    settle(page)
    page.keyboard.press("/")
    page.locator(".md-search-result__meta").wait_for()
    page.evaluate(WATCH)
    page.keyboard.type(TYPED, delay=60)
    page.locator(".md-search-result__item > a").first.wait_for()
    page.wait_for_timeout(500)
    found: list[float] = page.evaluate("window.pauses")
    return found


def report(page: Page, home: str, site: Path) -> None:
    """Print all of it."""
    page.goto(f"{home}llms.txt")
    start, *taken = queries(page, home)
    print(
        f"  {'index, as it is sent':32}{len(gzip.compress((site / INDEX).read_bytes())) / KIB:6.1f} KiB"
    )
    print(f"  {'index read by the worker':32}{start:6.1f} ms")
    print(f"  {'query to results':32}{statistics.median(taken):6.1f} ms, worst {max(taken):.1f}")
    long = pauses(page, home)
    print(
        f"  {f'pauses above {PAUSE} ms while typing':32}{len(long):6}, worst {max(long, default=0):.0f} ms"
    )


def main() -> None:
    """Build, measure and print."""
    with served() as (site, home, browser):
        print("the search:")
        report(browser.new_page(**DESKTOP), home, site)


if __name__ == "__main__":
    main()
