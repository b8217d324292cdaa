"""What the table of a nightly build says, from records made for the purpose."""

from typing import Any

import pytest

from matrix import digests, nightly
from matrix.environments import Environment, newest
from matrix.record import Record
from matrix.summary import Summary
from tests.pages import PROJECT

BUILD, RELEASE = Environment("nightly", "torch"), newest("torch")
BREAKS = {"breaks": {"in": "x", "expected": "one", "found": "other"}}


def made(**now: Any) -> tuple[Summary, Record, str]:
    """A release in which a law holds, and a build that says something of it."""
    summary = Summary(PROJECT, {RELEASE: Record({"keras": "3"})})
    name, entry = next(iter(summary.laws.items()))
    known = {"digest": digests.law(entry), "settings": 3}
    summary.records[RELEASE].laws[name] = known
    return summary, Record({"keras": "3.99"}, {name: known | now}), name


def test_a_law_that_the_build_breaks_is_told() -> None:
    """With the setting and what was found."""
    summary, record, name = made(**BREAKS)
    ((law, words),) = nightly.laws(summary, BUILD, record)
    assert law == name and "found other" in words


def test_what_holds_or_is_another_law_is_not() -> None:
    """Nor what the release breaks as well."""
    summary, record, _ = made()
    assert not list(nightly.laws(summary, BUILD, record))
    summary, record, _ = made(**BREAKS, digest="another")
    assert not list(nightly.laws(summary, BUILD, record))
    summary, record, name = made(**BREAKS)
    summary.records[RELEASE].laws[name] |= BREAKS
    assert not list(nightly.laws(summary, BUILD, record))


def test_the_table_names_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """And how many laws were tried."""
    summary, record, _ = made(**BREAKS)
    monkeypatch.setattr(nightly, "builds", lambda: [(BUILD, record)])
    text = "".join(nightly.table(summary).itertext())
    assert "Keras 3.99 on PyTorch" in text and "laws tried: 1" in text and "found other" in text
