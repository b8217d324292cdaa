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


PAGE, OTHER = "docs/concepts/masking.md", "docs/concepts/stateful.md"


def ran(**differs: Any) -> tuple[Summary, Record]:
    """A release in which two pages hold, and a build in which a claim of each may not."""
    summary = Summary(PROJECT, {RELEASE: Record({"keras": "3"})})
    entries = {page: {"digest": summary.pages[page], "claims": 2} for page in (PAGE, OTHER)}
    summary.records[RELEASE].pages |= entries
    build = {page: entry | {"differs": [differs | {"claim": 1}]} for page, entry in entries.items()}
    return summary, Record({"keras": "3.99"}, {}, build)


def test_blocks_that_differ_alike_are_one_row() -> None:
    """With each page that has them; but not what the release shows otherwise too, or an old page."""
    summary, record = ran(shown="", real="UserWarning: Layer 'lstm_1' destroys")
    record.pages[OTHER]["differs"][0]["real"] = "UserWarning: Layer 'rnn' destroys"
    ((one, pages),) = nightly.blocks(summary, BUILD, record)
    assert "destroys" in one["real"] and pages == [PAGE, OTHER]
    summary.records[RELEASE].pages[OTHER] = record.pages[OTHER]
    record.pages[PAGE]["digest"] = "another"
    assert not nightly.blocks(summary, BUILD, record)


def test_a_drawing_is_not_shown_as_its_file() -> None:
    """Nor more than a line of what is long."""
    assert nightly.briefly("<svg class='drawing'>") == "a drawing"
    assert nightly.briefly("one\ntwo") == "one"


def test_the_table_names_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """And how many laws were tried."""
    summary, record, _ = made(**BREAKS)
    record.environment["torch"] = "2.13.0+cpu"
    monkeypatch.setattr(nightly, "builds", lambda: [(BUILD, record)])
    text = "".join(nightly.table(summary).itertext())
    assert (
        "Keras 3.99 on PyTorch 2.13.0" in text and "laws tried: 1" in text and "found other" in text
    )
