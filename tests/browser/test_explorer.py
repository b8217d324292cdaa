"""The explorer in a reader's hands."""

import math
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from tests.browser import test_published as published_tests
from tests.browser.accessibility import violations
from tests.browser.addresses import ADDRESSES
from tests.browser.conftest import NewPage
from tests.browser.explorer import copied, fill, names, numbers, picture, shown, turn, visit
from tests.browser.windows import DESKTOP, PHONE, settle, unfold, watch
from tests.conftest import ADDRESS

CLIPBOARD = ["clipboard-read", "clipboard-write"]
published = published_tests.page
Act = Callable[[Locator], object]


@pytest.fixture
def explorer(home: str, new_page: NewPage) -> Iterator[Locator]:
    """The explorer on its own page; nothing may complain, and nothing be asked for or sent."""
    page = new_page(permissions=CLIPBOARD, **DESKTOP)
    problems = watch(page, home)
    explorer = visit(page, f"{home}explorer/")

    def asked(request: Request) -> None:
        if not request.url.endswith("favicon.svg"):  # which browsers ask for when they like to
            problems.append(f"asks for {request.url}")

    page.on("request", asked)
    yield explorer
    assert not problems


def check_layer(name: str) -> Act:
    """Choose a layer."""
    return lambda explorer: explorer.get_by_role("radio", name=name, exact=True).check()


def switch(name: str) -> Act:
    """Turn a switch."""
    return lambda explorer: turn(explorer, name)


def both(*acts: Act) -> Act:
    """One thing after the other."""
    return lambda explorer: [act(explorer) for act in acts]


def merge(mode: str) -> Act:
    """Choose a merge mode."""
    return lambda explorer: explorer.locator("[name=merge_mode]").select_option(mode)


TWO = ["forward_h", "forward_c", "backward_h", "backward_c"]


@pytest.mark.parametrize(
    ("act", "returned", "in_words"),
    [
        (check_layer("GRU"), ["output", "state_h"], "GRU over 3 time steps"),
        (check_layer("SimpleRNN"), ["output", "state_h"], "SimpleRNN over 3 time steps"),
        (switch("return_state"), ["output"], "Returned: output holds h3."),
        (
            switch("return_sequences"),
            ["sequence", "state_h", "state_c"],
            "sequence holds h1, h2, h3",
        ),
        (switch("bidirectional"), ["output", *TWO], "concat of forward h3 and backward h1"),
        (both(switch("bidirectional"), merge("sum")), ["output", *TWO], "sum of forward"),
        (
            both(switch("bidirectional"), merge("None")),
            ["forward", "backward", *TWO],
            "backward holds h1",
        ),
        (switch("go_backwards"), ["output", "state_h", "state_c"], "reads them backwards"),
        (
            lambda explorer: explorer.locator("[name=mask]").nth(2).check(force=True),
            ["output", "state_h", "state_c"],
            "Masked, so that the states pass unchanged: x3.",
        ),
        (
            both(
                switch("return_sequences"),
                lambda explorer: explorer.locator("[name=mask]").nth(1).check(force=True),
                switch("zero_output_for_mask"),
            ),
            ["sequence", "state_h", "state_c"],
            "sequence holds h1, 0, h3",
        ),
        (
            switch("feed"),
            ["output", "state_h", "state_c", "decoded"],
            "are the initial states of the decoder LSTM",
        ),
        (
            both(
                switch("feed"),
                lambda explorer: fill(explorer, "decoder_timesteps", "4"),
            ),
            ["output", "state_h", "state_c", "decoded"],
            "from y0 to y3",
        ),
    ],
)
def test_choices(act: Act, returned: list[str], in_words: str, explorer: Locator) -> None:
    """The list, the drawing's text, what is announced and the address follow at once."""
    act(explorer)
    assert names(explorer) == returned
    assert in_words in picture(explorer)
    expect(explorer.locator("[data-news]")).to_contain_text(returned[-1])
    expect(explorer.locator("strong")).to_contain_text(str(len(returned)))
    explorer.page.wait_for_url("**/?*")


def test_flags_say_what_they_are(explorer: Locator) -> None:
    """Each as Python would write it."""
    written = "one => one.textContent + getComputedStyle(one, '::after').content.split('\"')[1]"

    def flags() -> list[str]:
        return [flag.evaluate(written) for flag in explorer.locator(".flag").all()]

    assert flags() == ["return_sequences=False", "return_state=True"]
    turn(explorer, "return_state")
    turn(explorer, "return_sequences")
    assert flags() == ["return_sequences=True", "return_state=False"]


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


def test_a_returned_tensor_is_found_in_the_drawing(explorer: Locator) -> None:
    """On pointing at it in the list."""
    turn(explorer, "return_sequences")
    for k, count in enumerate([3, 1, 1]):
        explorer.locator(".tensors li").nth(k).hover()
        expect(explorer.locator(".hot")).to_have_count(count)


def rows(explorer: Locator) -> list[list[float]]:
    """The numbers in the table of the gates."""
    return [numbers(row.inner_text()) for row in explorer.locator(".gates tbody tr").all()]


@pytest.mark.parametrize("layer", ["LSTM", "GRU", "SimpleRNN"])
def test_steps_are_written_out(layer: str, explorer: Locator) -> None:
    """What is added up gives the gates, the gates give the states, the last states are returned."""
    check_layer(layer)(explorer)
    explorer.locator("[name=unit]").fill("2")
    for step in (1, 2, 3):
        explorer.locator("[name=step]").fill(str(step))
        expect(explorer.locator("[data-slot=where]")).to_contain_text(f"step {step} of 3")
        table = rows(explorer)
        for k, row in enumerate(table):
            *added, value = row
            product = layer == "GRU" and k == 2
            total = added[0] + added[1] * added[2] + added[3] if product else sum(added)
            does = (
                "tanh" if "tanh" in explorer.locator(".gates tbody tr").nth(k).inner_text() else ""
            )
            gate = math.tanh(total) if does else 1 / (1 + math.exp(-total))
            assert gate == pytest.approx(value, abs=2e-4)
        updates = explorer.locator(".update p").all()
        states = []
        for update in updates:
            calculation, result = (numbers(text) for text in update.inner_text().split("=")[2:])
            if len(calculation) == 4:
                calculated = calculation[0] * calculation[1] + calculation[2] * calculation[3]
            else:
                *factor, inside = calculation
                calculated = math.prod(factor) * math.tanh(inside)
            assert calculated == pytest.approx(result[0], abs=2e-4)
            states.append(result[0])
        assert len(states) == (2 if layer == "LSTM" else 1)
    assert numbers(shown(explorer)[1].values)[2] == states[-1]
    if layer == "LSTM":
        assert numbers(shown(explorer)[2].values)[2] == states[0]


def test_a_masked_step_is_written_out(explorer: Locator) -> None:
    """It keeps the state."""
    explorer.locator("[name=mask]").nth(2).check(force=True)
    update = explorer.locator(".update")
    expect(update).to_contain_text("the state passes unchanged")
    for line in update.locator("p:not(.hint)").all():
        before, after = numbers(line.inner_text().split("t\N{MINUS SIGN}1", 1)[1])
        assert before == after


def test_a_step_is_chosen_in_the_drawing(explorer: Locator) -> None:
    """By pointing at it; it is marked there."""
    explorer.locator(".stage .cell").nth(1).click()
    expect(explorer.locator("[data-slot=where]")).to_contain_text("step 2 of 3")
    expect(explorer.locator(".cell.now")).to_have_attribute("data-step", "2")
    turn(explorer, "bidirectional")
    explorer.locator("[name=part]").select_option("backward")
    explorer.locator(".stage .cell").nth(0).click()
    expect(explorer.locator("[data-slot=where]")).to_contain_text("step 3 of 3: reads x1")


def test_inputs_and_weights_are_changed_by_hand(explorer: Locator) -> None:
    """By typing, with the arrow keys, and with the slider; h, the plot and the code follow."""
    curve = explorer.locator("[data-slot=plot] path.h").first
    seen = {shown(explorer)[0].values}
    paths = {curve.get_attribute("d")}

    def follows() -> None:
        assert shown(explorer)[0].values not in seen
        assert curve.get_attribute("d") not in paths
        seen.add(shown(explorer)[0].values)
        paths.add(curve.get_attribute("d"))

    field = explorer.locator('[type=number][data-edit="x.0.2.1"]')
    field.fill("-1.5")
    follows()
    field.press("ArrowUp")
    assert field.input_value() == "-1.4"
    follows()
    slider = explorer.locator('[type=range][data-edit="x.0.2.1"]')
    assert slider.input_value() == "-1.4"
    slider.press("ArrowRight")
    follows()
    assert field.input_value() == "-1.35"

    explorer.locator("#set-weight").select_option("f from h[3]")
    weight = explorer.locator('[type=number][data-edit="recurrent_kernel.3.4"]')
    weight.fill("2")
    follows()
    program = copied(explorer, "Copy the program")
    assert "x[0, 2, 1] = -1.35\n" in program
    assert "values[1][3, 4] = 2  # recurrent_kernel\n" in program

    explorer.get_by_role("button", name="Undo all changes").click()
    assert "values" not in copied(explorer, "Copy the program")
    assert shown(explorer)[0].values == "[ 0.1032  0.0651 -0.0267 -0.2207]"


def test_the_chosen_weight_exists(explorer: Locator) -> None:
    """It stays what it was while there is such a weight."""
    choice = explorer.locator("#set-weight")
    choice.select_option("o from x[4]")
    fill(explorer, "units", "3")
    expect(choice.locator(":checked")).to_have_text("o from x[4]")
    expect(explorer.locator('[type=number][data-edit="kernel.4.9"]')).to_be_visible()
    fill(explorer, "features", "4")
    expect(choice.locator(":checked")).to_have_text("i from x[0]")
    expect(explorer.locator('[type=number][data-edit="kernel.0.0"]')).to_be_visible()


def test_edited_weights_go_with_their_layer(explorer: Locator) -> None:
    """Other weights are other weights: it says that they are gone, and keeps the inputs."""
    explorer.locator('[type=number][data-edit="kernel.0.0"]').fill("3")
    explorer.locator('[type=number][data-edit="x.0.2.0"]').fill("3")
    check_layer("GRU")(explorer)
    expect(explorer.locator(".note")).to_contain_text("Numbers that you changed are gone")
    program = copied(explorer, "Copy the program")
    assert "x[0, 2, 0] = 3" in program
    assert "values" not in program


def everything(explorer: Locator) -> dict[str, Any]:
    """All that the explorer shows, and all that is set in it."""
    unfold(explorer.page)
    slots = explorer.locator("[data-slot]").evaluate_all(
        "all => all.map((one) => [one.dataset.slot, one.textContent])"
    )
    controls = explorer.locator("[name], [data-edit]").evaluate_all(
        "all => all.map((one) => [one.name, one.dataset.edit, one.value, one.checked])"
    )
    return {"slots": slots, "controls": controls, "picture": picture(explorer)}


@pytest.mark.parametrize("address", ["", "explorer/"])
def test_a_link_restores_everything(address: str, home: str, new_page: NewPage) -> None:
    """Every setting, on the page where it was copied; the address in the bar is that link too."""
    explorer = visit(new_page(permissions=CLIPBOARD, **DESKTOP), home + address)
    unfold(explorer.page)
    check_layer("GRU")(explorer)
    for name in ("return_sequences", "bidirectional"):
        turn(explorer, name)
    merge("mul")(explorer)
    sizes = {"batch": 5, "timesteps": 6, "features": 3, "units": 2, "sample": 4, "unit": 1}
    for name, size in sizes.items():
        fill(explorer, name, str(size))
    explorer.locator("[name=mask]").nth(3).check(force=True)
    explorer.locator("[name=part]").select_option("backward")
    explorer.locator("[name=step]").fill("2")
    explorer.locator("[type=number][data-edit^=x]").first.fill("0.125")
    explorer.locator("[type=number][data-edit^=backward_kernel]").fill("-2.5")

    link = copied(explorer, "Copy a link")
    assert link.startswith(f"{home}{address}?layer=GRU&")
    explorer.page.wait_for_url(link)
    again = visit(new_page(**DESKTOP), link)
    assert not again.locator(".note").is_visible()
    assert everything(again) == everything(explorer)

    explorer.page.reload()
    explorer.locator("svg").first.wait_for()
    assert everything(explorer) == everything(again)


def test_the_first_settings_need_no_query(explorer: Locator) -> None:
    """Their link is the page's own address."""
    turn(explorer, "return_state")
    turn(explorer, "return_state")
    assert copied(explorer, "Copy a link") == explorer.page.url.split("?")[0]


def test_markdown_answer(explorer: Locator) -> None:
    """The program, what it prints, and the link: ready for a forum."""
    check_layer("GRU")(explorer)
    program = copied(explorer, "Copy the program")
    link = copied(explorer, "Copy a link")
    printed = explorer.locator("[data-slot=printed]").text_content()
    assert copied(explorer, "Copy an answer in Markdown") == (
        f"```python\n{program}```\n\nIt prints:\n\n```text\n{printed}```\n\n"
        f"[See it drawn, and change it]({link})\n"
    )
    expect(explorer.locator("[data-news]")).to_contain_text("Copy an answer in Markdown: Copied")


def test_copying_that_is_not_allowed(home: str, new_page: NewPage) -> None:
    """It says so."""
    page = new_page(**DESKTOP)
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    explorer = visit(page, f"{home}explorer/")
    explorer.get_by_role("button", name="Copy a link").click()
    expect(explorer.locator("[data-news]")).to_contain_text("does not allow it")


def test_keyboard_only(explorer: Locator) -> None:
    """Every control is reached with Tab, in the order of the screen, and works; focus stays."""
    page = explorer.page
    focus = "document.activeElement.name || document.activeElement.textContent"
    explorer.locator("[name=layer]:checked").focus()
    page.keyboard.press("ArrowRight")
    assert "GRU" in picture(explorer)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert names(explorer)[0] == "sequence"
    assert page.evaluate(focus) == "return_sequences"

    visited = []
    while page.evaluate("document.activeElement.closest('rnn-explorer') !== null"):
        visited.append(page.evaluate(focus))
        page.keyboard.press("Tab")
    controls = [name for name in visited if re.fullmatch(r"[a-z_]+", name)]
    assert controls[:8] == [
        *("return_sequences", "return_state", "sample"),
        *("batch", "timesteps", "features", "units", "bidirectional"),
    ]
    assert controls[8:] == ["go_backwards", "feed", "mask", "mask", "mask", "unit", "step"]
    assert "Copy a link" in visited
    assert len([name for name in visited if name == ""]) >= 10  # the inputs, the weight

    explorer.locator("[name=units]").focus()
    page.keyboard.press("ArrowUp")
    assert {tensor.shape for tensor in shown(explorer)[1:]} == {"(2, 5)"}
    assert page.evaluate(focus) == "units"
    explorer.locator("[name=step]").focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(focus) == "step"
    expect(explorer.locator("[data-slot=where]")).to_contain_text("step 2 of 3")


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
    turn(explorer, "return_sequences")
    assert shown(explorer)[1] == good[1]
    expect(wrong).to_be_visible()

    field.fill("3")
    expect(wrong).to_be_hidden()
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert "3" in shown(explorer)[1].shape


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


SCRIPT = "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("units=1000000", "units: “1000000” is too large here"),
        ("units=0", "units: “0” is too small"),
        ("units=", "units: Empty"),
        ("units=4x", "units: “4x” is not a number"),
        ("layer=Transformer", "layer: “Transformer” is none of LSTM, GRU, SimpleRNN."),
        ("layer=toString", "layer: “toString” is none of"),
        (f"layer={SCRIPT}", "layer: “<img src=x onerror=a…” is none of"),
        (f"units={SCRIPT}", "units: “<img src=x onerror=a…” is not"),
        (f"edits={SCRIPT}", "There is no number “<img src=x onerror=a…” to change."),
        (f"edits=x.0.0.0:{SCRIPT}", "edits: “<img src=x onerror=a…” is not a number"),
        ("edits=__proto__.polluted:1", "There is no number “__proto__.polluted” to change."),
        ("edits=constructor.0:1", "There is no number “constructor.0” to change."),
        ("edits=x.0.0.0:Infinity", "is not a number"),
        ("return_state=yes", "return_state: “yes” is none of True, False."),
        ("merge_mode=max", "merge_mode: “max” is none of"),
        ("mask=4", "mask: “4” is too large here"),
        ("mask=a,b", "mask: “a” is not a number"),
        ("step=4", "step: “4” is too large here"),
        ("sample=2", "sample: “2” is too large here"),
        ("bidirectional=True&go_backwards=True", "go_backwards is off"),
        ("bidirectional=True&feed=True", "feed is off"),
        ("units=%E0%A4%A", "units:"),
    ],
)
def test_broken_and_hostile_links(query: str, complaint: str, home: str, new_page: NewPage) -> None:
    """Whatever is wrong has its default, and a note says so; nothing of it is taken as HTML."""
    page = new_page(**DESKTOP)
    problems = watch(page, home)
    page.on("dialog", lambda dialog: problems.append(dialog.message))
    explorer = visit(page, f"{home}explorer/?{quote(query, safe='=&,:.%')}")
    expect(explorer.locator(".note")).to_contain_text(complaint)
    assert explorer.locator("img, script").count() == 0
    two_ways = "bidirectional" in query
    assert names(explorer) == ["output", *(TWO if two_ways else ["state_h", "state_c"])]
    assert shown(explorer)[1].shape == "(2, 4)"
    assert page.evaluate("({}).polluted") is None
    assert not problems

    turn(explorer, "return_state")
    expect(explorer.locator(".note")).to_be_hidden()


def test_the_rest_of_a_broken_link_is_shown(home: str, new_page: NewPage) -> None:
    """And what other sites add to links disturbs nobody."""
    explorer = visit(new_page(**DESKTOP), f"{home}?layer=GRU&units=many&utm_source=forum&h=lstm")
    expect(explorer.locator(".note")).to_contain_text("units:")
    assert names(explorer) == ["output", "state_h"]


def test_without_javascript(home: str, new_page: NewPage) -> None:
    """A sentence leads to the static table; no room is kept for what does not come."""
    page = new_page(java_script_enabled=False, **PHONE)
    for address in ("", "explorer/"):
        page.goto(home + address)
        explorer = page.locator("rnn-explorer")
        expect(explorer).to_contain_text("JavaScript")
        assert page.evaluate("document.querySelector('rnn-explorer').offsetHeight") < 200
        explorer.get_by_role("link").click()
        expect(page.locator("#every-combination")).to_be_in_viewport()
        expect(page.locator("#every-combination ~ .table").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("window", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize(
    "query",
    [
        "",
        "bidirectional=True&return_sequences=True&timesteps=20&units=8&mask=2&step=3",
        "feed=True&layer=GRU&go_backwards=True&features=8",
        "units=0",
    ],
)
def test_nobody_is_kept_out(
    query: str, window: dict[str, Any], scheme: str, home: str, new_page: NewPage
) -> None:
    """In every state axe-core has nothing to say, and the page stays as wide as the window."""
    page = new_page(color_scheme=scheme, **window)
    explorer = visit(page, f"{home}explorer/?{query}")
    assert not violations(page)
    turn(explorer, "return_state")
    fill(explorer, "features", "0")
    assert not violations(page)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= window["viewport"]["width"]


def test_touch_targets(home: str, new_page: NewPage) -> None:
    """On a phone every control is large enough for a thumb."""
    page = new_page(**PHONE)
    explorer = visit(page, f"{home}explorer/?bidirectional=True&mask=2&edits=x.0.0.0:1")
    small = explorer.locator(
        "label:has(input), :not(label) > input, select, button, summary"
    ).evaluate_all(
        """all => all.map((one) => [one.outerHTML, one.getBoundingClientRect()])
            .filter(([, { width, height }]) => width && (height < 44 || width < 44))
            .map(([html]) => html.slice(0, 90))"""
    )
    assert small == []


def test_first_screen_of_the_home_page(home: str, new_page: NewPage) -> None:
    """Both flags, the drawing and what comes back are seen without scrolling."""
    for window in (DESKTOP, PHONE):
        explorer = visit(new_page(**window), home)
        for seen in ("[name=return_sequences]", "[name=return_state]", "strong"):
            expect(explorer.locator(seen)).to_be_in_viewport()
        expect(explorer.locator(".stage svg")).to_be_in_viewport(ratio=1)


def test_other_pages_load_nothing_of_it(home: str, new_page: NewPage) -> None:
    """Neither the modules nor the styles."""
    page = new_page(**DESKTOP)
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    for address in ADDRESSES:
        page.goto(home + address)
        settle(page)
        if not page.locator("rnn-explorer").count():
            assert not [url for url in loaded if re.search(r"explorer/|explorer\.css", url)]
            continue
        loaded.clear()


def test_there_and_back_without_loading(published: Page) -> None:
    """Instant navigation brings the explorer, its links and its settings, and takes it away."""
    page = published
    problems = watch(page, ADDRESS)
    page.goto(f"{ADDRESS}concepts/hidden-and-cell-state/")
    settle(page)
    page.evaluate("window.loaded = 'once'")
    tabs = page.get_by_label("Tabs")
    tabs.get_by_text("Explorer").click()
    explorer = page.locator("rnn-explorer")
    explorer.locator("svg").first.wait_for()

    page.get_by_role("link", name="Read in both directions").click()
    assert names(explorer) == ["sequence", *TWO]
    expect(explorer).to_be_in_viewport()
    page.go_back()
    expect(explorer.locator(".tensors li")).to_have_count(3)

    check_layer("GRU")(explorer)
    page.wait_for_url("**/explorer/?layer=GRU")
    fill(explorer, "units", "7")  # not yet in the address when the page goes
    tabs.get_by_text("The answer").click()
    page.wait_for_url(ADDRESS)
    expect(page.locator("#answer")).to_be_visible()
    explorer.locator("svg").first.wait_for()
    assert names(explorer) == ["output", "state_h", "state_c"]
    page.wait_for_timeout(400)
    assert page.url == ADDRESS
    page.go_back()
    page.wait_for_url("**/explorer/?layer=GRU")
    expect(page.locator("#explorer")).to_be_visible()
    explorer.locator("svg").first.wait_for()
    assert names(explorer) == ["output", "state_h"]
    assert page.evaluate("window.loaded === 'once'")
    assert not problems
