"""The numbers themselves: weights, gates and biases"""

import keras
import numpy as np

from checker.laws import exception, holds, law, same

from .running import build, call, new, parts, run, states_of, x_of
from .settings import BOTH_WAYS, NAMED, ONE_WAY, spell_layer

UNITS, FEATURES = 4, 5
HAND = {"bidirectional": ONE_WAY, "return_state": True, "return_sequences": False, "mask": "none"}


def sigmoid(z):
    """What a gate makes of its sum."""
    return 1 / (1 + np.exp(-z))


def by_hand(s, step):
    """Run a step of NumPy over the time steps of a setting, from its initial state."""
    weights = [np.asarray(weight, "float64") for weight in build(s).get_weights()]
    kernel, recurrent = weights[:2]
    bias = weights[2] if s.use_bias else np.zeros(1)
    states = states_of(s)
    states = states if s.initial_state else [state * 0 for state in states]
    steps = range(s.timesteps)
    for t in reversed(steps) if s.go_backwards else steps:
        states = step(x_of(s)[:, t], states, kernel, recurrent, bias)
    return states


@law(layer=("LSTM", "RNN(LSTMCell)"), activation="tanh", recurrent_activation="sigmoid", **HAND)
def lstm_by_hand(s):
    """An `LSTM` computes `i, f, o = sigmoid(...)`, `c = f * c + i * tanh(...)` and
    `h = o * tanh(c)`; its weights hold the gates in the order `i, f, c, o`."""

    def step(x, states, kernel, recurrent, bias):
        h, c = states
        i, f, candidate, o = np.split(x @ kernel + h @ recurrent + bias, 4, axis=-1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(candidate)
        return [sigmoid(o) * np.tanh(c), c]

    h, c = by_hand(s, step)
    same(run(s), (h, [h, c]))


@law(layer="GRU", activation="tanh", recurrent_activation="sigmoid", reset_after=True, **HAND)
def gru_by_hand(s):
    """By default a `GRU` computes `h = z * h + (1 - z) * candidate` and applies the reset gate
    after the matrix product; its weights hold the gates in the order `z, r, candidate`."""

    def step(x, states, kernel, recurrent, bias):
        (h,) = states
        outer, inner = bias if s.use_bias else (0, 0)
        xz, xr, xh = np.split(x @ kernel + outer, 3, axis=-1)
        hz, hr, hh = np.split(h @ recurrent + inner, 3, axis=-1)
        z, r = sigmoid(xz + hz), sigmoid(xr + hr)
        return [z * h + (1 - z) * np.tanh(xh + r * hh)]

    (h,) = by_hand(s, step)
    same(run(s), (h, [h]))


@law(layer="GRU", activation="tanh", recurrent_activation="sigmoid", reset_after=False, **HAND)
def gru_reset_before_by_hand(s):
    """With `reset_after=False` a `GRU` applies the reset gate to the state before the matrix
    product, and has a bias of one row."""

    def step(x, states, kernel, recurrent, bias):
        (h,) = states
        xz, xr, xh = np.split(x @ kernel + (bias if s.use_bias else 0), 3, axis=-1)
        uz, ur, uh = np.split(recurrent, 3, axis=-1)
        z, r = sigmoid(xz + h @ uz), sigmoid(xr + h @ ur)
        return [z * h + (1 - z) * np.tanh(xh + (r * h) @ uh)]

    (h,) = by_hand(s, step)
    same(run(s), (h, [h]))


@law(layer="SimpleRNN", activation="tanh", **HAND)
def simplernn_by_hand(s):
    """A `SimpleRNN` computes `h = tanh(x @ kernel + h @ recurrent_kernel + bias)`."""

    def step(x, states, kernel, recurrent, bias):
        return [np.tanh(x @ kernel + states[0] @ recurrent + bias)]

    (h,) = by_hand(s, step)
    same(run(s), (h, [h]))


COUNTED = ("layer", "use_bias", "bidirectional", "reset_after", "return_sequences", "stateful")


@law(COUNTED, layer="LSTM", bidirectional=ONE_WAY)
def parameters_of_an_lstm(s):
    """An `LSTM` has `4 * units * (features + units + 1)` parameters, and `4 * units` fewer without
    a bias."""
    same(build(s).count_params(), 4 * UNITS * (FEATURES + UNITS + s.use_bias))


@law(COUNTED, layer="GRU", bidirectional=ONE_WAY)
def parameters_of_a_gru(s):
    """A `GRU` has `3 * units * (features + units + 2)` parameters, with `reset_after=False`
    `3 * units` fewer, and without a bias `3 * units * (features + units)`."""
    biases = 0 if not s.use_bias else 2 if s.reset_after else 1
    same(build(s).count_params(), 3 * UNITS * (FEATURES + UNITS + biases))


@law(COUNTED, layer="SimpleRNN", bidirectional=ONE_WAY)
def parameters_of_a_simplernn(s):
    """A `SimpleRNN` has `units * (features + units + 1)` parameters, and `units` fewer without a
    bias."""
    same(build(s).count_params(), UNITS * (FEATURES + UNITS + s.use_bias))


@law(COUNTED, layer=NAMED, bidirectional=BOTH_WAYS)
def a_bidirectional_doubles_the_parameters(s):
    """A `Bidirectional` without a `backward_layer` has twice the parameters of the layer that it
    wraps."""
    same(build(s).count_params(), 2 * build(s.but(bidirectional=ONE_WAY)).count_params())


@law(layer=NAMED)
def flags_change_no_weight(s):
    """`return_sequences`, `return_state`, `go_backwards`, `stateful`, `unroll` and
    `zero_output_for_mask` change neither the number of weights nor their shapes."""
    flags = ("return_sequences", "return_state", "go_backwards", "stateful", "unroll")
    without = s.but(zero_output_for_mask=False, **dict.fromkeys(flags, False))
    shapes = [weight.shape for weight in build(without).get_weights()]
    same([weight.shape for weight in build(s).get_weights()], shapes)


@law(("layer", "reset_after"), layer="GRU", bidirectional=ONE_WAY)
def the_bias_of_a_gru(s):
    """The bias of a `GRU` has shape `(2, 3 * units)`, and `(3 * units,)` with
    `reset_after=False`."""
    bias = build(s).get_weights()[-1]
    same(bias.shape, (2, 3 * UNITS) if s.reset_after else (3 * UNITS,))


@law(("layer", "use_bias"), layer=NAMED, bidirectional=ONE_WAY)
def no_bias_is_a_bias_of_zeros(s):
    """`use_bias=False` gives what a bias of zeros gives."""
    with_bias = new(spell_layer(s.but(use_bias=True)), x_of(s).shape)
    *kernels, bias = with_bias.get_weights()
    with_bias.set_weights([*kernels, bias * 0])
    result = with_bias(x_of(s))
    same(keras.ops.convert_to_numpy(result), run(s.but(use_bias=False))[0])


@law(layer=NAMED, activation="tanh", recurrent_activation="sigmoid", bidirectional=ONE_WAY)
def hidden_states_stay_between_minus_one_and_one(s):
    """With the default activations, each number that an `LSTM`, `GRU` or `SimpleRNN` outputs lies
    between -1 and 1, if its initial state does."""
    output, _ = run(s, x_of(s) * 100)
    holds(bool((abs(output) <= 1).all()), "numbers between -1 and 1", output)


@law(layer="LSTM", activation="tanh", bidirectional=ONE_WAY)
def a_cell_state_may_leave_that_range(s):
    """The cell state of an `LSTM` has no such bound: from a large `initial_state` it stays large."""
    s = s.but(return_state=True, mask="none", use_bias=True)
    h, c = (np.zeros((s.batch, UNITS), "float32"), np.full((s.batch, UNITS), 1e4, "float32"))
    _, (_, state_c) = run(s, initial_state=[h, c])
    holds(abs(state_c).max() > 1, "a number above 1", state_c)


@law(layer="LSTM")
def an_lstm_is_an_rnn_of_its_cell(s):
    """An `LSTM` gives what an `RNN` of an `LSTMCell` with the same weights gives."""
    same(run(s), run(s.but(layer="RNN(LSTMCell)")))


@law(("return_sequences", "use_bias", "initial_state"), layer="several cells")
def several_cells_are_a_stack(s):
    """An `RNN` of several cells gives what a stack of layers with the weights of the cells gives."""
    together = build(s)
    layers = [
        keras.layers.LSTM(3, use_bias=s.use_bias, return_sequences=True),
        keras.layers.GRU(4, use_bias=s.use_bias, return_sequences=s.return_sequences),
    ]
    sequence = x_of(s)
    starts = states_of(s) if s.initial_state else [None, None]
    for layer, cell, start in zip(layers, together.cell.cells, starts, strict=True):
        layer.build(sequence.shape)
        layer.set_weights(cell.get_weights())
        sequence = layer(sequence, initial_state=start)
    same(keras.ops.convert_to_numpy(sequence), run(s)[0])


@law(unroll=True)
@exception(unroll=True, backend="jax", mask=("left", "right", "middle", "row"))
@exception(
    backend="tensorflow",
    mask=("left", "right"),
    zero_output_for_mask=True,
    go_backwards=True,
    return_sequences=True,
)
@exception(
    backend="tensorflow",
    mask=("left", "right"),
    bidirectional=BOTH_WAYS,
    return_sequences=True,
)
def unrolling_changes_no_number(s):
    """`unroll=True` changes no number."""
    same(run(s), run(s.but(unroll=False)))


@law(
    ("layer", "bidirectional", "return_sequences", "mask", "initial_state"),
    return_state=True,
    bidirectional=(ONE_WAY, "concat"),
    layer=NAMED,
)
def dropout_waits_for_training(s):
    """`dropout` and `recurrent_dropout` act with `training=True`; without it a layer that has them
    gives what it gives without them."""
    code = spell_layer(s).replace("(4", "(4, dropout=0.5, recurrent_dropout=0.5", 1)
    same(parts(s, call(new(code, x_of(s).shape), s)), run(s))
