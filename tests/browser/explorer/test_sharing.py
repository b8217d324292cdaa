"""A reader copies a link, the program or an answer, and others open the link."""

from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import NewPage
from tests.browser.explorer.reader import (
    CLIPBOARD,
    choose,
    copied,
    fill,
    merge,
    names,
    picture,
    shown,
    turn,
    visit,
)
from tests.browser.windows import DESKTOP, unfold, watch


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
    choose(explorer, "GRU")
    for name in ("return_sequences", "return_state", "bidirectional"):
        turn(explorer, name)
    merge(explorer, "mul")
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
    choose(explorer, "GRU")
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


SCRIPT = "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("units=4x", "units: “4x” is not a number"),
        (f"layer={SCRIPT}", "layer: “<img src=x onerror=a…” is none of"),
        (f"edits={SCRIPT}", "There is no number “<img src=x onerror=a…” to change."),
        ("edits=__proto__.polluted:1", "There is no number “__proto__.polluted” to change."),
        ("bidirectional=True&go_backwards=True", "go_backwards is off"),
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
    assert names(explorer) == ["output"]
    assert shown(explorer)[0].shape == ("(2, 8)" if "bidirectional" in query else "(2, 4)")
    assert page.evaluate("({}).polluted") is None
    assert not problems

    turn(explorer, "return_state")
    expect(explorer.locator(".note")).to_be_hidden()


def test_the_rest_of_a_broken_link_is_shown(home: str, new_page: NewPage) -> None:
    """And what other sites add to links disturbs nobody."""
    explorer = visit(new_page(**DESKTOP), f"{home}?layer=GRU&units=many&utm_source=forum&h=lstm")
    expect(explorer.locator(".note")).to_contain_text("units:")
    assert names(explorer) == ["output"]


PROGRAMS = ["", "bidirectional=True&feed=True&layer=GRU", "two_cells=True&mask=2&sample=1"]


@pytest.mark.parametrize("query", PROGRAMS)
def test_the_program_that_is_shown_is_copied(query: str, home: str, new_page: NewPage) -> None:
    """With its line breaks; what it prints is what is shown above it."""
    page = new_page(permissions=CLIPBOARD, **DESKTOP)
    explorer = visit(page, f"{home}explorer/?{query}")
    unfold(page)
    program = copied(explorer, "Copy the program")
    assert explorer.locator("[data-slot=program]").text_content() == program
    printed = explorer.locator("[data-slot=printed]").text_content()
    assert printed == "".join(f"{one.name} {one.shape}\n{one.values}\n" for one in shown(explorer))
    if not query:
        assert page.locator("article .language-python code").text_content() == program
