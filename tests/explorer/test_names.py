"""One idea of which names are h and which c, on the pages and in the explorer."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hooks.notation import state_class
from tests.node import Call

PARTS = st.sampled_from(
    [
        "h",
        "c",
        "t",
        "T",
        "state",
        "encoder",
        "forward",
        "upper",
        "tilde",
        "2",
        "b",
        "W",
        "x",
        "prev",
    ]
)
NAMES = st.lists(PARTS, min_size=1, max_size=4).map("_".join)


@settings(
    derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=NAMES)
def test_pages_and_explorer_agree(call: Call, name: str) -> None:
    """Each name has the same state in Python and in JavaScript, or none in both."""
    assert call("stateOf", name) == state_class(name)


@pytest.mark.parametrize("query", ["bidirectional=True", "two_cells=True", "second_call=True"])
def test_every_returned_state_has_its_colour(call: Call, query: str) -> None:
    """By its name alone."""
    for tensor in call("shown", f"{query}&return_state=True")["tensors"][2:]:
        if "way" in tensor:
            assert state_class(tensor["name"]) == tensor["kind"]
