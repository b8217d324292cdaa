"""The explorer's recurrent layers, written in JavaScript, return what Keras returns."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.node import JavaScriptError, module

RNN = Path(__file__).parents[1] / "docs/assets/explorer/rnn.js"
BLOCKS = {"SimpleRNN": 1, "GRU": 3, "LSTM": 4}
WEIGHTS = ("kernel", "recurrent_kernel", "bias")
FLAGS = ("return_sequences", "return_state", "zero_output_for_mask")
OPTIONS = ("units", "activation", "recurrent_activation", "reset_after", "go_backwards", *FLAGS)
ACTIVATIONS = (
    *("elu", "hard_sigmoid", "linear", "relu", "selu"),
    *("sigmoid", "silu", "softplus", "softsign", "tanh"),
)
SQUASHING = ("hard_sigmoid", "sigmoid", "softsign", "tanh")
ROUNDING = float(100 * np.finfo(np.float32).eps)

Call = Callable[..., Any]
Config = dict[str, Any]
Tensor = NDArray[np.float32]

LSTM: Config = {
    "layer": "LSTM",
    "units": 1,
    "inputs": [[[0.1], [0.2], [0.3]]],
    "kernel": [[0.5, 0.25, 1.0, 0.75]],
    "recurrent_kernel": [[0.1, 0.2, 0.3, 0.4]],
    "bias": [0.0, 1.0, 0.0, 0.0],
}
GRU: Config = {
    "layer": "GRU",
    "units": 1,
    "inputs": [[[0.1], [0.2], [0.3]]],
    "kernel": [[0.5, 0.25, 1.0]],
    "recurrent_kernel": [[0.1, 0.2, 0.3]],
}


@pytest.fixture(scope="module")
def call() -> Iterator[Call]:
    """`call(name, config)` calls a function of rnn.js."""
    with module(RNN) as call:
        yield call


def keras_forward(config: Config) -> list[Tensor]:
    """The tensors that the Keras layer of a config returns."""
    import keras

    keras.utils.clear_session(free_memory=False)
    layer = getattr(keras.layers, config["layer"])(
        use_bias="bias" in config,
        recurrent_initializer="zeros",  # the default takes longer than the layer
        **{name: config[name] for name in OPTIONS if name in config},
    )
    weights = [config[name] for name in WEIGHTS if name in config]
    if "bidirectional" in config:
        bidirectional = dict(config["bidirectional"])
        backward = bidirectional.pop("backward")
        weights += [backward[name] for name in WEIGHTS if name in backward]
        layer = keras.layers.Bidirectional(layer, **bidirectional)

    inputs = np.array(config["inputs"], "float32")
    mask, initial_state = config.get("mask"), config.get("initial_state")
    layer.build(inputs.shape)
    layer.set_weights([np.array(weight) for weight in weights])
    returned = layer(
        inputs,
        mask=mask and np.array(mask),
        initial_state=initial_state and [np.array(state, "float32") for state in initial_state],
    )
    tensors = returned if isinstance(returned, (list, tuple)) else [returned]
    return [np.asarray(tensor) for tensor in tensors]


def assert_equals_keras(call: Call, config: Config) -> None:
    """As many tensors, of the same shapes, with the same numbers but for float32's rounding."""
    expected = keras_forward(config)
    returned = [np.array(tensor) for tensor in call("forward", config)]
    assert [tensor.shape for tensor in returned] == [tensor.shape for tensor in expected]
    for tensor, keras_tensor in zip(returned, expected, strict=True):
        np.testing.assert_allclose(tensor, keras_tensor, rtol=ROUNDING, atol=ROUNDING)


@st.composite
def configs(draw: st.DrawFn, layer: str) -> Config:
    """Any config; what it leaves out is left to the defaults of both sides."""
    batch, time, features, units = (draw(st.integers(1, most)) for most in (3, 6, 3, 4))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))

    def tensor(most: float, *shape: int) -> Any:
        """Binary fractions: JSON, float32 and float64 hold the same number."""
        return (random.integers(-8, 9, shape) / 8 * most).tolist()

    def weights() -> Config:
        columns = BLOCKS[layer] * units
        rows = [2] if layer == "GRU" and options.get("reset_after", True) else []
        shapes = ([features, columns], [units, columns], [*rows, columns])
        present = WEIGHTS if use_bias else WEIGHTS[:2]
        return {name: tensor(0.5, *shape) for name, shape in zip(present, shapes, strict=False)}

    optional: dict[str, st.SearchStrategy[Any]] = dict.fromkeys(FLAGS, st.booleans())
    optional["activation"] = st.none() | st.sampled_from(ACTIVATIONS)
    if layer != "SimpleRNN":
        # Other gates let the numbers, and with them the rounding errors, explode.
        optional["recurrent_activation"] = st.sampled_from(SQUASHING)
    if layer == "GRU":
        optional["reset_after"] = st.booleans()
    bidirectional = draw(st.booleans())
    if not bidirectional:
        optional["go_backwards"] = st.booleans()
    optional["mask"] = st.lists(masks(time), min_size=batch, max_size=batch)
    options: Config = draw(st.fixed_dictionaries({}, optional=optional))

    use_bias = draw(st.booleans())
    config = {"layer": layer, "units": units, "inputs": tensor(4, batch, time, features)}
    config |= weights() | options
    if bidirectional:
        modes = st.sampled_from(["concat", "sum", "mul", "ave", None])
        merge_mode = draw(st.fixed_dictionaries({}, optional={"merge_mode": modes}))
        config["bidirectional"] = merge_mode | {"backward": weights()}
    if draw(st.booleans()):
        states = (2 if layer == "LSTM" else 1) * (2 if bidirectional else 1)
        config["initial_state"] = [tensor(1, batch, units) for _ in range(states)]
    return config


def masks(time: int) -> st.SearchStrategy[list[bool]]:
    """The mask of one sequence: padded on the right, on the left, or any."""
    right = st.integers(0, time).map(lambda real: [step < real for step in range(time)])
    left = right.map(lambda mask: mask[::-1])
    return right | left | st.lists(st.booleans(), min_size=time, max_size=time)


@pytest.mark.parametrize("layer", BLOCKS)
@settings(derandomize=True, deadline=None, max_examples=150)
@given(data=st.data())
def test_forward_is_keras(layer: str, call: Call, data: st.DataObject) -> None:
    """As many tensors, of the same shapes, with the same numbers."""
    assert_equals_keras(call, data.draw(configs(layer)))


@pytest.mark.parametrize("activation", [*ACTIVATIONS, None])
@pytest.mark.parametrize("layer", ["GRU", "LSTM"])
def test_gates_of_every_activation(layer: str, activation: str | None, call: Call) -> None:
    """Every activation can be a gate, and none is the linear one."""
    config = {"GRU": GRU, "LSTM": LSTM}[layer]
    assert_equals_keras(call, config | {"recurrent_activation": activation})


def test_lstm_of_one_unit(call: Call) -> None:
    """The last hidden state comes twice, the last cell state once."""
    returned = call("forward", LSTM | {"return_sequences": True, "return_state": True})
    sequence, state_h, state_c = (np.round(tensor, 4).tolist() for tensor in returned)
    assert sequence == [[[0.0265], [0.0781], [0.1526]]]
    assert state_h == [[0.1526]]
    assert state_c == [[0.2776]]


def test_trace_ends_in_the_states(call: Call) -> None:
    """Steps come in the order in which they are taken, and lead to what `forward` returns."""
    config = LSTM | {"go_backwards": True, "return_state": True}
    output, state_h, state_c = call("forward", config)
    (steps,) = call("trace", config)
    assert [(step["step"], step["index"]) for step in steps] == [(0, 2), (1, 1), (2, 0)]
    assert [step["x"] for step in steps] == [[0.3], [0.2], [0.1]]
    assert steps[-1]["after"] == {"h": state_h[0], "c": state_c[0]}
    assert steps[-1]["output"] == output[0]


def test_trace_of_a_masked_step(call: Call) -> None:
    """A masked step has gates, but keeps the state and repeats the output."""
    config = LSTM | {"mask": [[True, False, True]]}
    ((first, masked, last),) = call("trace", config)
    assert [step["masked"] for step in (first, masked, last)] == [False, True, False]
    assert masked["gates"].keys() == {"i", "f", "c_candidate", "o"}
    assert first["after"] == masked["before"] == masked["after"] == last["before"]
    assert first["output"] == masked["output"]


def test_directions_of_bidirectional(call: Call) -> None:
    """Both layers can be traced, and end in the states that `forward` returns."""
    config = GRU | {"bidirectional": {"backward": GRU}, "return_state": True}
    _, *states = call("forward", config)
    traces = [call("trace", direction) for direction in call("directions", config)]
    assert [[steps[-1]["after"]["h"] for steps in batch] for batch in traces] == states


def test_keras_refuses_bidirectional_backwards(call: Call) -> None:
    """Bidirectional adds the backward layer itself: its own layer must go forwards."""
    config = GRU | {"bidirectional": {"backward": GRU}, "go_backwards": True}
    with pytest.raises(ValueError, match="different `go_backwards` value"):
        keras_forward(config)
    with pytest.raises(JavaScriptError, match="go_backwards: expected false"):
        call("forward", config)


KNOWN = ", ".join(ACTIVATIONS)


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (LSTM | {"layer": "RNN"}, 'layer: expected one of SimpleRNN, GRU, LSTM; got "RNN"'),
        (LSTM | {"units": 0}, "units: expected a positive integer; got 0"),
        (
            LSTM | {"inputs": [[0.1, 0.2]]},
            "inputs: expected three dimensions (batch, time, features); got shape [1,2]",
        ),
        (
            LSTM | {"inputs": [[[0.1], [None]]]},
            "inputs: expected numbers of shape [1,2,1] (batch, time, features); got shape [1,2,1] "
            + "with uneven rows or other values",
        ),
        (
            LSTM | {"kernel": [[1, 2, 3]]},
            "kernel: expected numbers of shape [1,4] (features, 4 * units); got shape [1,3]",
        ),
        (
            GRU | {"bias": [1, 2, 3]},
            "bias: expected numbers of shape [2,3] (input and recurrent, 3 * units); got shape [3]",
        ),
        (
            LSTM | {"mask": [[True]]},
            "mask: expected booleans of shape [1,3] (batch, time); got shape [1,1]",
        ),
        (
            LSTM | {"initial_state": [[[0]]]},
            "initial_state: expected one tensor for each of h, c; got 1 of them",
        ),
        (
            LSTM | {"initial_state": [[[0]], [[0, 0]]]},
            "initial_state[1]: expected numbers of shape [1,1] (batch, units); got shape [1,2]",
        ),
        (LSTM | {"activation": "sine"}, f'activation: expected one of {KNOWN}; got "sine"'),
        (
            LSTM | {"recurrent_activation": "sine"},
            f'recurrent_activation: expected one of {KNOWN}; got "sine"',
        ),
        (
            LSTM | {"bidirectional": {"merge_mode": "max", "backward": LSTM}},
            'bidirectional.merge_mode: expected one of concat, sum, mul, ave, null; got "max"',
        ),
        (
            LSTM | {"bidirectional": {}},
            "bidirectional.backward.kernel: expected numbers of shape [1,4] (features, 4 * units); "
            + "got nothing",
        ),
    ],
)
def test_errors(config: Config, message: str, call: Call) -> None:
    """An error says which field is wrong, what it should be, and what it is."""
    with pytest.raises(JavaScriptError, match=f"{re.escape(message)}$"):
        call("forward", config)
