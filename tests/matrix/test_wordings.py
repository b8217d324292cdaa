"""How other versions word a message: what is taken from a record, and what no record gives."""

import re
from pathlib import Path
from typing import Any

import pytest

from checker.observation import Run
from checker.results.runs import Runner
from matrix import instead, wordings
from matrix.environments import Environment
from matrix.instead import recorded
from matrix.messages import Message, shown
from matrix.older import KERAS_2
from tests.html import read
from tests.pages import PROJECT

HERE = Environment("3.0.5", "tensorflow")
ENTRY, AT = "too-few-leaves", "too-few-leaves-output"
FIRST, SECOND = next(m for m in shown()[ENTRY] if m.at == AT).text.splitlines()
TYPED = [(name, one) for name, some in wordings.typed().items() for one in some]
PROGRAM = """
import keras
import numpy as np
import tensorflow as tf
from keras.layers import LSTM
from shared import x
"""


def told(line: str, real: str, **more: str) -> dict[str, Any]:
    """What a record says of a line of the page."""
    return {"claim": 1, "at": AT, "asked": "", "shown": line, "real": real} | more


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Any:
    """What is taken from a record in which some lines differ: words, and where nothing is raised."""

    def found(*differs: dict[str, Any]) -> tuple[list[str], list[Message]]:
        monkeypatch.setattr(instead, "places", lambda: [(HERE, list(differs))])
        entry = recorded.__wrapped__()[ENTRY]
        assert all(some == [HERE] for _, some in entry.worded.values())
        return [says for says, _ in entry.worded.values()], list(entry.silent)

    return found


def test_a_message_in_other_words_is_taken(found: Any) -> None:
    """With the lines above it, without the name of the exception and without values."""
    first = FIRST.partition(": ")[2]
    assert found(told(SECOND, "Other words. [tensor([1.5])")) == ([f"{first}\nOther words."], [])


def test_a_message_is_taken_whole(found: Any) -> None:
    """If the record has no more than its first line, it is left."""
    assert found(told(FIRST, "TypeError: One")) == ([], [])
    assert found(told(FIRST, "TypeError: One", said="TypeError: One\ntwo")) == (["One\ntwo"], [])


def test_other_numbers_are_no_other_words(found: Any) -> None:
    """Nor is another kind of exception."""
    assert found(told(SECOND, re.sub(r"\d", "7", SECOND))) == ([], [])
    assert found(told(FIRST, "", said=f"TypeError: {FIRST.partition(': ')[2]}\n{SECOND}"))[0] == []


def test_where_nothing_is_raised_is_told(found: Any) -> None:
    """With the cause that raises nothing."""
    words, silent = found(told(FIRST, "None"))
    assert not words and [message.at for message in silent] == [AT]


def test_a_mistake_whose_fix_differs_too_is_another(found: Any) -> None:
    """What is raised there may be about something else."""
    assert found(told(SECOND, "Other words."), told("", "ValueError: as well")) == ([], [])


@pytest.mark.parametrize(("name", "wording"), TYPED, ids=[name for name, _ in TYPED])
def test_what_is_typed_says_where_it_is_from(name: str, wording: wordings.Wording) -> None:
    """An address, code that is run below, or why a run's message is left out, which a run has."""
    assert [bool(wording.source), bool(wording.run), bool(wording.apart)].count(True) == 1
    if wording.apart:
        assert any(wording.says in says for says, _ in recorded()[name].worded.values())


def test_what_is_typed_is_raised_where_it_can_be_run() -> None:
    """By the code beside it, in today's Keras."""
    runs = [one for _, one in TYPED if one.run]
    requests = [Run(PROGRAM, "wordings.yml", 1), *(Run(one.run, "wordings.yml", 1) for one in runs)]
    with Runner(PROJECT) as runner:
        start, *results = runner.ask(requests)
    assert not getattr(start, "raised", "")
    for one, result in zip(runs, results, strict=True):
        assert one.says in getattr(result, "raised", ""), one


def test_the_page_has_a_fold_for_each_entry_that_is_worded_otherwise(site: Path) -> None:
    """Behind the blocks of the entry; the list of messages and the Markdown say the same."""
    page = read(site, "reference/errors/")
    text = (site / "reference/errors/index.md").read_text(encoding="utf-8")
    folds = {str(one["data-record"]).split()[1]: one for one in page.select("details.worded")}
    for name in shown():
        says = [one.says for one in wordings.wordings(name)]
        quoted = [one.text.strip() for one in folds[name].select("pre")] if name in folds else []
        assert quoted == [one.strip() for one in says]
        assert all(line in text for one in says for line in one.splitlines())
    assert folds.keys() <= shown().keys()
    for name, one in folds.items():
        assert one in page.select(f"h3#{name} ~ details")


def test_the_wordings_of_keras_2_are_among_them() -> None:
    """Its record is read like that of the others."""
    some = [one for name in shown() for one in wordings.wordings(name)]
    assert any(str(KERAS_2) in one.where for one in some)
