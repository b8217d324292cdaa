"""Messages and words find their page, in words that the index has not seen."""

import gzip
from pathlib import Path
from typing import Any

import pytest

from tests.errors.pasted import WAYS
from tests.errors.test_match import HARMLESS, REPORTED, leads
from tests.node import Call
from tests.search.conftest import INDEX

IN_SIGHT = 3
KIB = 1024
STRANGE = [
    *HARMLESS,
    "constructor toString __proto__ hasOwnProperty",
    '"quoted" (brackets] {braces} ~foo h^x -word +word *:*',
    "x" * 10_000,
    'File "a.py", line 1\n' * 500,
    "🙂 LSTM 错误 ошибка ﷽ é",
    "\x1b[31mValueError\x1b[0m: " * 400,
]


def page(location: str) -> str:
    """The address of the page that a result leads to."""
    return location.partition("#")[0]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_known_messages_find_their_entry(way: Any, call: Call, index: dict[str, Any]) -> None:
    """However they are pasted, and with what surrounds them."""
    messages = index["docs"]["messages"]
    missed = []
    for place, wordings in messages.items():
        for says in (said["says"] for said in wordings[1:]):
            found = [one["location"] for one in call("ask", way(says))]
            if not leads(found, place, says, messages):
                missed.append(way(says))
    assert not missed


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, texts in REPORTED.items() for text in texts]
)
def test_reported_messages_find_their_entry(name: str, text: str, call: Call) -> None:
    """As users reported them."""
    assert call("ask", text)[0]["location"] == f"reference/errors/#{name}"


@pytest.mark.parametrize("text", STRANGE)
def test_nothing_throws(text: str, call: Call) -> None:
    """Whatever is pasted."""
    for result in call("ask", text):
        assert result["location"] is not None


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("bidirectinal", "concepts/bidirectional/"),
        ("retrun_state", "concepts/return-state/"),
        ("GRU statefull", "concepts/stateful/"),
        ("TimeDistributedDense", "use-cases/every-step/"),
        ("encoder dec", "use-cases/encoder-decoder/"),
        ("extract c from convlstm2d", "concepts/convlstm/"),
        ("timedistributed of conv", "concepts/timedistributed-and-dense/"),
        ("timedistributed", "concepts/timedistributed-and-dense/"),
        ("simplernn", "concepts/gru-and-simplernn/"),
        ("multiheadattention", "use-cases/attention/"),
        ("stateful RNNs", "concepts/stateful/"),
        ("3D or 4D input", "concepts/timedistributed-and-dense/"),
    ],
)
def test_slips_identifiers_and_beginnings_are_understood(
    query: str, place: str, call: Call
) -> None:
    """A letter too many, too few, exchanged; words put together; a word that is being typed."""
    assert place in [page(one["location"]) for one in call("ask", query)[:IN_SIGHT]]


def test_repeating_words_pushes_no_page_up(call: Call) -> None:
    """A section about something else is not found by what it says over and over."""
    place, words = "concepts/go-backwards/#stack", "too many values to unpack"
    found = [one["location"] for one in call("askRepeated", place, words)]
    assert place in found
    assert place not in found[:1]


def test_each_result_leads_to_a_section_and_says_a_sentence(call: Call) -> None:
    """A sentence of it that has words of the query, and no paragraph."""
    first, *_ = call("ask", "cell state of each time step")
    assert first["location"] == "concepts/cell-state-every-step/"
    assert "time step" in first["sentence"]
    assert all(len(one["sentence"]) < 200 for one in call("ask", "state"))


def test_the_index_is_small(site: Path) -> None:
    """As it is sent."""
    assert len(gzip.compress((site / INDEX).read_bytes())) <= 120 * KIB
