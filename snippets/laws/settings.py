import logging
from pathlib import Path

import keras

from checker.laws import Axis, Space

logging.getLogger("tensorflow").setLevel(logging.CRITICAL)  # it reports what is refused twice

ONE_WAY = "no"
MERGED = ("concat", "sum", "mul", "ave")
BOTH_WAYS = (*MERGED, None)
NAMED = ("LSTM", "GRU", "SimpleRNN")
TWO_STATES = ("LSTM", "RNN(LSTMCell)", "ConvLSTM1D")
HIDDEN_STATE = (*NAMED, "RNN(LSTMCell)", "ConvLSTM1D")
MASKED = ("left", "right", "middle", "row")
UNMASKED_ON_JAX = ("own cell", "ConvLSTM1D")
WAYS = ("arrays", "model", "predict", "sequential", "saved")

AXES = [
    Axis(
        "layer",
        {
            **{name: f"`{name}`" for name in NAMED},
            "RNN(LSTMCell)": "`RNN` of an `LSTMCell`",
            "several cells": "`RNN` of several cells",
            "own cell": "`RNN` of a cell of your own",
            "ConvLSTM1D": "`ConvLSTM1D`",
        },
    ),
    Axis(
        "bidirectional",
        {
            ONE_WAY: "not in a `Bidirectional`",
            "concat": "in a `Bidirectional`",
            **{mode: f'in a `Bidirectional` with `merge_mode="{mode}"`' for mode in MERGED[1:]},
            None: "in a `Bidirectional` with `merge_mode=None`",
        },
        # laws say that the others differ from these in nothing but arithmetic
        asked=("sum", "mul", "ave"),
    ),
    Axis.flag("return_sequences"),
    Axis.flag("return_state"),
    Axis.flag("go_backwards"),
    Axis(
        "mask",
        {
            "none": "no mask",
            "left": "a mask that skips the first steps",
            "right": "a mask that skips the last steps",
            "middle": "a mask that skips steps in the middle",
            "row": "a mask that skips every step of a sample",
        },
    ),
    Axis.flag("zero_output_for_mask"),
    Axis("initial_state", {False: "no `initial_state`", True: "an `initial_state`"}),
    Axis.flag("stateful"),
    Axis.flag("unroll"),
    Axis.flag("use_bias", default=True),
    Axis("activation", {"tanh": "`tanh`", "relu": '`activation="relu"`'}),
    Axis(
        "recurrent_activation",
        {"sigmoid": "`sigmoid`", "hard_sigmoid": '`recurrent_activation="hard_sigmoid"`'},
    ),
    Axis.flag("reset_after", default=True),
    Axis("timesteps", {3: "several time steps", 1: "one time step"}),
    Axis("batch", {2: "several samples", 1: "one sample"}),
    Axis(
        "backend",
        {"tensorflow": "on TensorFlow", "jax": "on JAX", "torch": "on PyTorch"},
        here=keras.backend.backend(),
    ),
    # a law says that these agree, so the others need not be tried in each way
    Axis(
        "way",
        {
            "arrays": "called on arrays",
            "model": "in a functional model",
            "predict": "through `predict`",
            "sequential": "in a `Sequential`",
            "saved": "saved and loaded",
        },
        asked=WAYS[1:],
    ),
]


def possible(s):
    """Whether Keras runs such a layer; the rest of the product does not exist.

    What is left out because Keras fails there has a law of its own, in `refusals.py`.
    """
    reads_backwards = s.go_backwards or s.bidirectional != ONE_WAY
    own_cell, gated = s.layer == "own cell", s.layer not in ("SimpleRNN", "own cell")
    return (
        (s.bidirectional == ONE_WAY or not s.go_backwards)
        and (s.reset_after or s.layer == "GRU")
        and (s.recurrent_activation == "sigmoid" or gated)
        and not (own_cell and (s.activation != "tanh" or not s.use_bias))
        and (s.timesteps > 1 or s.mask in ("none", "row"))
        and not (s.stateful and s.return_state and s.bidirectional != ONE_WAY)
        and not (s.backend == "torch" and s.mask != "none" and s.unroll and reads_backwards)
        and not (s.backend == "jax" and s.mask != "none" and s.layer in UNMASKED_ON_JAX)
        and not (s.way != "arrays" and s.initial_state)
        and not (s.way == "sequential" and s.mask != "none")
    )


def spell_layer(s):
    """The layer of a setting in Keras code, with no argument that has its default."""
    cell = [
        f"{name}={getattr(s, name)!r}"
        for name in ("use_bias", "activation", "recurrent_activation", "reset_after")
        if getattr(s, name) != getattr(SPACE.default, name)
    ]
    flags = [
        f"{name}=True"
        for name in (
            "return_sequences",
            "return_state",
            "go_backwards",
            "zero_output_for_mask",
            "stateful",
            "unroll",
        )
        if getattr(s, name)
    ]
    inner = {
        "RNN(LSTMCell)": [f"LSTMCell({', '.join(['4', *cell])})"],
        "several cells": [
            f"[LSTMCell({', '.join(['3', *cell])}), GRUCell({', '.join(['4', *cell])})]"
        ],
        "own cell": ["RunningTotal()"],
        "ConvLSTM1D": ["4", "2", *cell],
    }.get(s.layer, ["4", *cell])
    name = s.layer if s.layer in (*NAMED, "ConvLSTM1D") else "RNN"
    layer = f"{name}({', '.join([*inner, *flags])})"
    if s.bidirectional == ONE_WAY:
        return layer
    mode = "" if s.bidirectional == "concat" else f", merge_mode={s.bidirectional!r}"
    return f"Bidirectional({layer}{mode})".replace("'", '"')


def cut(s):
    """How much of the inputs a setting takes, in Python's notation."""
    samples, steps = ":1" if s.batch == 1 else "", ":1" if s.timesteps == 1 else ""
    return f"[{samples or ':'}, {steps}]" if steps else f"[{samples}]" if samples else ""


def spell_states(s, first=100):
    """The initial states of a setting: distinct numbers, in the layer's own structure."""
    places = iter(range(first, first + 1000, 100))

    def state(*shape):
        return f"numbers({', '.join(map(str, (s.batch, *shape)))}, start={next(places)})"

    def direction():
        return {
            "LSTM": lambda: [state(4), state(4)],
            "RNN(LSTMCell)": lambda: [state(4), state(4)],
            "several cells": lambda: [f"[{state(3)}, {state(3)}]", f"[{state(4)}]"],
            "own cell": lambda: [state(5)],
            "ConvLSTM1D": lambda: [state(5, 4), state(5, 4)],
        }.get(s.layer, lambda: [state(4)])()

    both = direction() + (direction() if s.bidirectional != ONE_WAY else [])
    return f"[{', '.join(both)}]"


def spell(s):
    """A setting as a line of Keras code that runs below `inputs.py`."""
    arguments = [f"{'images' if s.layer == 'ConvLSTM1D' else 'x'}{cut(s)}"]
    if s.mask != "none":
        arguments.append(f"mask={s.mask}{cut(s)}")
    if s.initial_state:
        arguments.append(f"initial_state={spell_states(s)}")
    line = f"{spell_layer(s)}({', '.join(arguments)})"
    return line if s.way == "arrays" else f"{line}  # {dict(AXES[-1].words)[s.way]}"


def fresh():
    """A session as in a new Python, as far as laws can have changed it."""
    try:
        keras.utils.clear_session(
            free_memory=False
        )  # a collection each time takes longer than a law
    except TypeError:  # older ones do not collect
        keras.utils.clear_session()
    keras.config.set_floatx("float32")


SPACE = Space(AXES, possible, spell, fresh, (Path(__file__).parent / "inputs.py").read_text())
