"""Links to the explorer: every setting, in every combination that it can show."""

from typing import Any

from hypothesis import strategies as st

FLAGS = ("return_sequences", "return_state", "bidirectional", "go_backwards", "two_cells")
MORE = ("zero_output_for_mask", "feed", "second_call", "stateful", "reset_state")
SIZES = {"batch": 64, "timesteps": 20, "features": 8, "units": 8, "upper_units": 8}
CHOICES = {
    "layer": ("LSTM", "GRU", "SimpleRNN"),
    "merge_mode": ("concat", "sum", "mul", "ave", "None"),
}
BIASES = {"LSTM": "bias.1", "GRU": "bias.1.0", "SimpleRNN": "bias.0"}

Settings = dict[str, Any]


def agree(chosen: Settings) -> Settings:
    """Leave out what does not go together."""
    off: list[str] = []
    if chosen["bidirectional"]:
        off += ["go_backwards", "two_cells"]
    if chosen["two_cells"]:
        off += ["bidirectional", "feed", "reset_state"]
    if chosen["feed"]:
        off += ["second_call"]
    chosen = chosen | dict.fromkeys(off, False)
    chosen["return_state"] |= chosen["feed"]
    chosen["stateful"] &= chosen["second_call"]
    if chosen["bidirectional"] and chosen["return_state"]:
        chosen["stateful"] = False
    chosen["reset_state"] &= chosen["stateful"]
    return chosen


@st.composite
def settings(draw: st.DrawFn) -> Settings:
    """Any settings that agree with each other, small more often than large."""
    chosen: Settings = {name: draw(st.booleans()) for name in (*FLAGS, *MORE)}
    chosen |= {name: draw(st.sampled_from(words)) for name, words in CHOICES.items()}
    few = st.integers(1, 4)
    chosen |= {name: draw(few | st.integers(1, most)) for name, most in SIZES.items()}
    chosen["decoder_timesteps"] = draw(st.integers(1, 8))
    chosen["sample"] = draw(st.integers(0, chosen["batch"] - 1))
    chosen["mask"] = draw(st.sets(st.integers(1, chosen["timesteps"]), max_size=3) | st.just(set()))
    chosen = agree(chosen)
    edits = {
        "x.0.0.0": draw(values),
        "kernel.0.0": draw(values),
        "recurrent_kernel.0.0": draw(values),
    }
    for on, prefix in {
        "bidirectional": "backward",
        "feed": "decoder",
        "two_cells": "upper",
    }.items():
        if chosen[on]:
            edits[f"{prefix}_{BIASES[chosen['layer']]}"] = draw(values)
    if chosen["layer"] == "LSTM" and chosen["units"] == 1:
        edits["bias.1"] = draw(values)
    chosen["edits"] = edits if draw(st.booleans()) else {}
    return chosen


values = st.integers(-30, 30).map(lambda tenths: tenths / 10)


def link(chosen: Settings) -> str:
    """The query of a link."""
    texts = {name: str(value) for name, value in chosen.items()}
    texts["mask"] = ",".join(map(str, sorted(chosen["mask"])))
    texts["edits"] = ",".join(f"{key}:{value}" for key, value in chosen["edits"].items())
    return "&".join(f"{name}={text}" for name, text in texts.items() if text)
