"""What the explorer costs: from an input event to the finished redraw, and to load.

    python -m tests.bench_explorer

Nothing is asserted: the numbers move with the machine and its load.
"""

import statistics
from typing import Any

from playwright.sync_api import Page

from hooks.joined import modules
from tests.bench.site import served
from tests.browser.explorer.reader import visit
from tests.browser.windows import DESKTOP
from tests.test_explorer_size import ENTRY, gzipped, sent

FRAME = 16  # milliseconds
LARGE = "timesteps=20&units=8&return_sequences=True"
SETTINGS = {"LSTM": LARGE, "Bidirectional LSTM": f"{LARGE}&bidirectional=True"}
INPUTS = {
    "a flag is turned": ("[name=return_state]", "control.checked = !control.checked"),
    "the step is moved": ("[name=step]", "control.value = 1 + (i % 20)"),
    "an input is changed": ("[data-edit]", "control.value = (i % 60) / 20"),
    "the time steps change": ("[name=timesteps]", "control.value = 20 - (i % 2)"),
}
MEASURE = """async ([selector, change, times]) => {
    const control = document.querySelector(`rnn-explorer ${selector}`)
    const act = new Function("control", "i", change)
    const taken = []
    for (let i = 0; i < times; i++) {
        await new Promise(requestAnimationFrame)
        act(control, i)
        const start = performance.now()
        control.dispatchEvent(new Event("input", { bubbles: true }))
        document.body.getBoundingClientRect()
        taken.push(performance.now() - start)
    }
    return taken
}"""


def measure(page: Page, selector: str, change: str, times: int = 60) -> list[float]:
    """Milliseconds from each event to the finished layout, once the browser has warmed up."""
    taken: list[float] = page.evaluate(MEASURE, [selector, change, times + 20])
    return taken[20:]


def report(name: str, taken: list[float]) -> None:
    """Print a line; the worst of many also holds what else the machine was doing."""
    median, worst = statistics.median(taken), max(taken)
    print(f"  {name:24}{median / FRAME:5.2f} of a frame, worst {worst / FRAME:5.2f}")


def redraws(home: str, browser: Any) -> None:
    """All inputs under all settings."""
    for layer, query in SETTINGS.items():
        print(f"{layer}, 20 steps, 8 units; a frame has {FRAME} ms:")
        page = browser.new_page(**DESKTOP)
        visit(page, f"{home}explorer/?{query}")
        for name, (selector, change) in INPUTS.items():
            report(name, measure(page, selector, change))
        page.close()


def sizes() -> None:
    """What is sent for it."""
    apart = [path.read_text(encoding="utf-8") for path in modules(ENTRY)]
    print(f"gzipped: {gzipped(*sent()) / 1024:.1f} KB joined, its styles included;")
    print(f"  as {len(apart)} modules, without the styles, {gzipped(*apart) / 1024:.1f} KB")


def main() -> None:
    """Build, measure and print."""
    with served() as (_, home, browser):
        redraws(home, browser)
    sizes()


if __name__ == "__main__":
    main()
