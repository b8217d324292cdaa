"""Whatever is set, the program that is shown makes Keras return what is shown."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.explorer import links
from tests.explorer.programs import assert_is_keras, run
from tests.node import Call

SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
ALL_MASKED = "mask=1,2,3&return_state=True"


@settings(derandomize=True, deadline=None, max_examples=120, suppress_health_check=SLOW)
@given(chosen=links.settings())
def test_any_settings(call: Call, chosen: links.Settings) -> None:
    """The link is taken without a note, and Keras gives the same tensors with the same numbers."""
    shown = call("shown", links.link(chosen))
    assert not shown["notes"]
    assert_is_keras(shown)


EACH = [
    "",
    "feed=True&bidirectional=True",
    "feed=True&bidirectional=True&layer=GRU&return_sequences=True&merge_mode=None",
    "two_cells=True&return_state=True",
    "two_cells=True&return_state=True&layer=GRU&second_call=True&stateful=True&mask=1",
    "two_cells=True&layer=SimpleRNN&return_sequences=True&zero_output_for_mask=True&mask=2",
    "second_call=True&return_state=True",
    "second_call=True&stateful=True&return_state=True",
    "second_call=True&stateful=True&reset_state=True&return_state=True&layer=GRU",
    "second_call=True&stateful=True&bidirectional=True&return_sequences=True",
    "bidirectional=True&merge_mode=None&return_sequences=True&return_state=True&mask=3",
    *(ALL_MASKED + more for more in ("", "&bidirectional=True", "&two_cells=True")),
    ALL_MASKED + "&second_call=True&stateful=True&return_sequences=True",
]


@pytest.mark.parametrize("query", EACH)
def test_each_kind(call: Call, query: str) -> None:
    """The combinations that a random choice may miss."""
    shown = call("shown", query)
    assert not shown["notes"]
    assert_is_keras(shown)


def test_what_a_second_call_begins_with(call: Call) -> None:
    """Kept states change the second result; without them, or after a reset, it is the first again."""

    def results(query: str) -> list[Any]:
        tensors = call("shown", f"second_call=True&{query}")["tensors"]
        return [tensor["values"] for tensor in tensors]

    first, again = results("stateful=False")
    assert first == again
    first, kept = results("stateful=True")
    assert first != kept
    first, reset = results("stateful=True&reset_state=True")
    assert first == reset


REFUSED = [
    ("bidirectional=True&return_state=True&second_call=True", "stateful", "unsupported operand"),
    ("two_cells=True&second_call=True&stateful=True", "reset_state", "no attribute 'assign'"),
    ("bidirectional=True", "go_backwards", "go_backwards"),
]


@pytest.mark.parametrize(("query", "name", "message"), REFUSED)
def test_keras_refuses_what_is_refused(call: Call, query: str, name: str, message: str) -> None:
    """What the explorer turns off because of Keras is an error there."""
    assert call("shown", f"{query}&{name}=True")["notes"]
    with pytest.raises((AttributeError, TypeError, ValueError), match=message):
        run(call("unfitted", query, name))
