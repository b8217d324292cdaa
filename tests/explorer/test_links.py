"""Settings that come from a link or go into one, and settings that exclude each other."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.explorer import links
from tests.node import Call

SCRIPT = "<img src=x onerror=alert(1)>"
BROKEN = [
    ("units=1000000", "units: “1000000” is too large here"),
    ("units=0", "units: “0” is too small"),
    ("units=-3", "units: “-3” is too small: give a whole number from 1 to 8"),
    ("units=2.5", "units: “2.5” is not a whole number"),
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
    ("edits=x.0.0.0:11", "from \N{MINUS SIGN}10 to 10"),
    ("edits=upper_kernel.0.0:1", "There is no number “upper_kernel.0.0” to change."),
    ("return_state=yes", "return_state: “yes” is none of True, False."),
    ("merge_mode=max", "merge_mode: “max” is none of"),
    ("mask=4", "mask: “4” is too large here"),
    ("mask=a,b", "mask: “a” is not a number"),
    ("step=4", "step: “4” is too large here"),
    ("sample=2", "sample: “2” is too large here"),
    ("part=1", "part: “1” is too large here"),
    ("upper_units=9", "upper_units: “9” is too large here"),
    ("bidirectional=True&go_backwards=True", "go_backwards is off"),
    ("bidirectional=True&two_cells=True", "two_cells is off"),
    ("feed=True&second_call=True", "second_call is off"),
]


@pytest.mark.parametrize(("query", "complaint"), BROKEN)
def test_broken_links(query: str, complaint: str, call: Call) -> None:
    """Whatever is wrong has its default, and a note says so."""
    shown = call("shown", query)
    assert complaint in " ".join(shown["notes"])
    usual = call("shown", "")["state"]
    differs = {name for name in usual if shown["state"][name] != usual[name]}
    assert differs <= {"bidirectional", "feed", "return_state"}


def test_the_rest_of_a_broken_link(call: Call) -> None:
    """It is taken; what other sites add to links disturbs nobody."""
    shown = call("shown", "layer=GRU&units=many&utm_source=forum&h=lstm")
    assert shown["query"] == "layer=GRU"
    assert len(shown["notes"]) == 1


def test_the_first_settings_are_the_defaults_of_keras(call: Call) -> None:
    """One tensor comes back, as the home page says first; and no query is needed for it."""
    shown = call("shown", "")
    assert shown["query"] == ""
    assert shown["essence"] == "output = LSTM(units)(x)"
    assert [tensor["name"] for tensor in shown["tensors"]] == ["output"]


@settings(
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(chosen=links.settings())
def test_a_link_restores_everything(call: Call, chosen: links.Settings) -> None:
    """The settings of a link give a link with the same settings."""
    shown = call("shown", links.link(chosen))
    again = call("shown", shown["query"])
    assert again["state"] == shown["state"]
    assert not again["notes"]
    for name, value in chosen.items():
        expected = sorted(value) if name == "mask" else value
        assert shown["state"][name] == expected or name == "edits"


CHOICES = [
    ("bidirectional=True", "go_backwards", True, "bidirectional is off"),
    ("go_backwards=True", "bidirectional", True, "go_backwards is off"),
    ("two_cells=True", "feed", True, "two_cells is off"),
    ("second_call=True", "feed", True, "second_call is off"),
    ("feed=True", "second_call", True, "feed is off"),
    ("feed=True", "return_state", False, "feed is off: without return_state"),
    ("second_call=True&stateful=True&bidirectional=True", "return_state", True, "stateful is off"),
    ("edits=kernel.0.0:3,x.0.0.0:1", "layer", "GRU", "Numbers that you changed are gone"),
    ("edits=kernel.0.0:3", "units", 3, "Numbers that you changed are gone"),
]


@pytest.mark.parametrize(("query", "name", "value", "note"), CHOICES)
def test_what_gives_way(query: str, name: str, value: object, note: str, call: Call) -> None:
    """What was chosen last stays; what cannot stay beside it goes, and a note says why."""
    fitted = call("fit", query, name, value)
    assert fitted["state"][name] == value
    assert any(note in one for one in fitted["notes"])


def test_what_needs_another(call: Call) -> None:
    """A decoder needs states; without a second call nothing is kept; a link to a later part is kept."""
    assert call("fit", "", "feed", True)["state"]["return_state"]
    assert not call("shown", "stateful=True&reset_state=True")["state"]["stateful"]
    assert call("shown", "second_call=True&bidirectional=True&part=3")["state"]["part"] == 3
    assert call("fit", "mask=3", "timesteps", 2)["state"]["mask"] == []
    kept = call("fit", "edits=kernel.0.0:3,x.0.0.0:1", "layer", "GRU")["state"]["edits"]
    assert kept == {"x.0.0.0": 1}
