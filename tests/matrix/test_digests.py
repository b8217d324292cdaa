"""What makes a record out of date, and what does not."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from checker.laws import known
from checker.page import Page
from checker.source.source import Source
from matrix import digests
from matrix.numbered import numbered
from tests.pages import DOCS, PROJECT

PAGE = DOCS / "concepts" / "return-state.md"


def told(text: str, folder: Path) -> list[str]:
    """What a page with this text runs and shows."""
    path = folder / "page.md"
    path.write_text(text, encoding="utf-8")
    return list(digests.told(PROJECT, path))


def changed(text: str) -> Iterable[tuple[str, str]]:
    """A page with one thing changed that a run decides."""
    source = Source(text)
    output = next(fence for fence in source.fences if fence.language == "output")
    raised = next(fence for fence in source.fences if fence.language == "pytb")
    fact = next(span for span in source.spans if span.expression)
    for name, place in (
        ("output", output.body_start),
        ("message", raised.body_start),
        ("fact", fact.text_start),
    ):
        yield name, f"{text[:place]}9{text[place:]}"
    yield "expression", text.replace('data-expr="', 'data-expr="9 + ', 1)
    yield "code", text.replace(".py:", ".py:setup-", 1)


@pytest.mark.parametrize("name", ["output", "message", "fact", "expression", "code"])
def test_a_change_of_what_is_run_or_shown_is_noticed(name: str, tmp_path: Path) -> None:
    """The record of the page is then out of date."""
    text = PAGE.read_text(encoding="utf-8")
    other = dict(changed(text))[name]
    assert other != text and told(other, tmp_path) != told(text, tmp_path)


def test_a_change_of_prose_is_none(tmp_path: Path) -> None:
    """Nothing has to run again for a better sentence."""
    text = PAGE.read_text(encoding="utf-8")
    assert told(f"{text}\nA last sentence.\n", tmp_path) == told(text, tmp_path)


def test_a_name_in_the_prose_leaves_the_numbers_of_all_else(tmp_path: Path) -> None:
    """A record says by its number which claim differs, and prose may name something before it."""
    text = PAGE.read_text(encoding="utf-8")
    heading = re.search(r"(?m)^# .*$", text)
    assert heading
    other = f"{text[: heading.end()]}\n\nA `Masking` layer.\n{text[heading.end() :]}"
    before, after = (
        [number for number, _ in numbered(Page(PROJECT, PAGE, each))] for each in (text, other)
    )
    assert len(after) == len(before) + 1 and "Masking" in after
    assert [n for n in after if isinstance(n, int)] == [n for n in before if isinstance(n, int)]
    assert told(other, tmp_path) == told(text, tmp_path)


def test_pages_without_code_or_facts_have_none() -> None:
    """The page of the tables is one of them; a page with code is not."""
    found = digests.pages(PROJECT)
    assert "docs/reference/versions.md" not in found
    assert "docs/concepts/return-state.md" in found


def test_a_changed_law_is_noticed() -> None:
    """Its sentence and its program."""
    entry = next(iter(known.entries(PROJECT).values()))
    every = {digests.law(one) for one in (entry, entry | {"sentence": "x"}, entry | {"source": ""})}
    assert len(every) == 3
    assert digests.law(entry | {"settings": 0}) in every
