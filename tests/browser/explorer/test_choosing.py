"""A reader sets the layer, its flags and its sizes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.explorer.reader import (
    choose,
    fill,
    mask,
    merge,
    names,
    picture,
    shown,
    turn,
)
from tests.browser.windows import unfold

Act = Callable[[Locator], object]


def switch(name: str) -> Act:
    """Turn a switch."""
    return lambda explorer: turn(explorer, name)


def layer(name: str) -> Act:
    """Choose a layer."""
    return lambda explorer: choose(explorer, name)


def merged(mode: str) -> Act:
    """Choose a merge mode."""
    return lambda explorer: merge(explorer, mode)


def masked(step: int) -> Act:
    """Mask a step."""
    return lambda explorer: mask(explorer, step)


def steps(count: str) -> Act:
    """Give the decoder some steps."""
    return lambda explorer: fill(explorer, "decoder_timesteps", count)


TWO = ["forward_h", "forward_c", "backward_h", "backward_c"]
CELLS = ["lower_h", "lower_c", "upper_h", "upper_c"]
STATES = ["state_h", "state_c"]
CALLS = ["output", "output_2"]
BOTH, FEED, SEQUENCES = map(switch, ("bidirectional", "feed", "return_sequences"))
AGAIN, STATEFUL, RESET = map(switch, ("second_call", "stateful", "reset_state"))

CHOICES: list[tuple[list[Act], list[str], str]] = [
    ([layer("GRU")], ["output"], "GRU over 3 time steps"),
    ([layer("SimpleRNN")], ["output"], "SimpleRNN over 3 time steps"),
    ([switch("return_state")], ["output", *STATES], "state_c holds c3"),
    ([SEQUENCES], ["sequence"], "sequence holds h1, h2, h3"),
    ([BOTH], ["output"], "concat of forward h3 and backward h1"),
    ([BOTH, merged("sum")], ["output"], "sum of forward"),
    ([BOTH, merged("None")], ["forward", "backward"], "backward holds h1"),
    ([switch("go_backwards")], ["output"], "reads them backwards"),
    ([masked(3)], ["output"], "so that the states pass unchanged: x3."),
    (
        [SEQUENCES, masked(2), switch("zero_output_for_mask")],
        ["sequence"],
        "sequence holds h1, 0, h3",
    ),
    ([FEED], ["output", *STATES, "decoded"], "are the initial states of the decoder LSTM"),
    ([FEED, steps("4")], ["output", *STATES, "decoded"], "from y0 to y3"),
    ([BOTH, FEED], ["output", *TWO, "decoded"], "joins forward_h (h3) and backward_h (h1)"),
    ([switch("two_cells"), switch("return_state")], ["output", *CELLS], "It has two cells"),
    ([AGAIN], CALLS, "Its states begin as zeros"),
    ([AGAIN, STATEFUL], CALLS, "Its states begin as the call before it left them"),
    ([AGAIN, STATEFUL, RESET], CALLS, "Its states begin as zeros"),
]


@pytest.mark.parametrize(("acts", "returned", "in_words"), CHOICES)
def test_choices(acts: list[Act], returned: list[str], in_words: str, explorer: Locator) -> None:
    """The list, the drawing's text, what is announced and the address follow at once."""
    for act in acts:
        act(explorer)
    assert names(explorer) == returned
    assert in_words in picture(explorer)
    expect(explorer.locator("[data-news]")).to_contain_text(returned[-1])
    expect(explorer.locator("strong")).to_contain_text(str(len(returned)))
    explorer.page.wait_for_url("**/?*")


def test_what_gives_way(explorer: Locator) -> None:
    """The switch goes off in front of the reader, and a note says why."""
    turn(explorer, "go_backwards")
    turn(explorer, "bidirectional")
    expect(explorer.locator("[name=go_backwards]")).not_to_be_checked()
    expect(explorer.locator(".note")).to_contain_text("go_backwards is off")
    turn(explorer, "bidirectional")
    expect(explorer.locator(".note")).to_be_hidden()


def test_flags_say_what_they_are(explorer: Locator) -> None:
    """Each as Python would write it."""
    written = "one => one.textContent + getComputedStyle(one, '::after').content.split('\"')[1]"

    def flags() -> list[str]:
        return [flag.evaluate(written) for flag in explorer.locator(".flag").all()]

    assert flags() == ["return_sequences=False", "return_state=False"]
    turn(explorer, "return_state")
    turn(explorer, "return_sequences")
    assert flags() == ["return_sequences=True", "return_state=True"]


@pytest.mark.parametrize(
    ("name", "shape"),
    [("batch", "(9, 4)"), ("units", "(2, 7)"), ("timesteps", "(2, 4)"), ("features", "(2, 4)")],
)
def test_sizes(name: str, shape: str, explorer: Locator) -> None:
    """Each changes what it should, and the code with it."""
    before = shown(explorer)
    size = {"batch": "9"}.get(name, "7")
    fill(explorer, name, size)
    after = shown(explorer)
    assert {tensor.shape for tensor in after} == {shape}
    assert (after[0].values != before[0].values) == (name != "batch")
    unfold(explorer.page)
    expect(explorer.locator("[data-slot=program]")).to_contain_text(size)


def test_samples(explorer: Locator) -> None:
    """The values are those of the sample that was asked for."""
    first = shown(explorer)
    fill(explorer, "sample", "1")
    assert shown(explorer) != first
    fill(explorer, "batch", "1")
    assert explorer.locator("[name=sample]").input_value() == "0"
    assert shown(explorer)[0].values == first[0].values
