"""The shapes of what comes back"""

import keras

from checker.laws import law, same

from .running import build, call, run, x_of
from .settings import HIDDEN_STATE, MERGED, NAMED, ONE_WAY
from .ways import flat, symbolic

PLAIN = (*NAMED, "RNN(LSTMCell)")
UNITS = 4


@law(layer=PLAIN, bidirectional=ONE_WAY, return_sequences=False)
def output_shape(s):
    """Without `return_sequences` the output has shape `(batch, units)`."""
    same(run(s)[0].shape, (s.batch, UNITS))


@law(layer=PLAIN, bidirectional=ONE_WAY, return_sequences=True)
def sequence_shape(s):
    """With `return_sequences=True` the output has shape `(batch, timesteps, units)`."""
    same(run(s)[0].shape, (s.batch, s.timesteps, UNITS))


@law(layer=PLAIN, return_state=True)
def state_shape(s):
    """Each state has shape `(batch, units)`, in a `Bidirectional` too: a state has no time axis."""
    _, states = run(s)
    same([state.shape for state in states], [(s.batch, UNITS)] * len(states))


@law(layer=PLAIN, bidirectional="concat")
def concatenation_doubles_the_width(s):
    """A `Bidirectional` that concatenates, as it does by default, returns an output with
    `2 * units` numbers on the last axis."""
    same(run(s)[0].shape[-1], 2 * UNITS)


@law(layer=PLAIN, bidirectional=("sum", "mul", "ave"))
def other_merging_keeps_the_width(s):
    """A `Bidirectional` with `merge_mode` `"sum"`, `"mul"` or `"ave"` returns an output with `units`
    numbers on the last axis."""
    same(run(s)[0].shape[-1], UNITS)


@law(layer="several cells", bidirectional=ONE_WAY)
def width_of_several_cells(s):
    """The output of an `RNN` of several cells has the width of the last cell."""
    same(run(s)[0].shape[-1], UNITS)


@law(layer="ConvLSTM1D", bidirectional=ONE_WAY, return_state=True)
def convolutional_states_have_rows(s):
    """The states of a `ConvLSTM1D` have shape `(batch, rows, filters)`, with the rows that the
    convolution leaves."""
    _, states = run(s)
    same([state.shape for state in states], [(s.batch, 5, UNITS)] * 2)


@law(bidirectional=(ONE_WAY, *MERGED), way="model", stateful=False, unroll=False)
def symbolic_shapes_are_the_real_ones(s):
    """While a model is built, each shape is the one that data give later, with `None` for the
    batch."""
    _, symbols = symbolic(s)
    real = flat(call(build(s), s))
    same([symbol.shape[1:] for symbol in flat(symbols)], [array.shape[1:] for array in real])
    same([symbol.shape[0] for symbol in flat(symbols)], [None] * len(real))


@law(layer=PLAIN, bidirectional=(ONE_WAY, *MERGED), stateful=False, unroll=False, mask="none")
def time_may_stay_open(s):
    """With `None` for the time steps in `keras.Input`, a sequence has `None` there too, and all
    other shapes are known."""
    _, symbols = symbolic(s, steps=True)
    first, *states = flat(symbols)
    same(first.shape[1] is None, s.return_sequences)
    same([state.shape for state in states], [(None, UNITS)] * len(states))


@law(layer=PLAIN, return_sequences=True, stateful=False, mask="none", unroll=False)
def length_is_the_inputs(s):
    """How many rows a sequence has is the input's choice, not the layer's: the same layer takes
    inputs of any length."""
    layer, x = build(s.but(return_state=False)), x_of(s)
    for steps in (1, 2, 4):
        longer = keras.ops.concatenate([x] * 4, axis=1)[:, :steps]
        for sequence in flat(call(layer, s, longer)):
            same(sequence.shape[1], steps)


@law(layer=HIDDEN_STATE, return_state=True)
def state_size_counts_the_states(s):
    """A layer returns as many states as its `state_size` has entries; a `Bidirectional` twice as
    many."""
    layer = build(s)
    one_way = layer if s.bidirectional == ONE_WAY else layer.forward_layer
    directions = 1 if s.bidirectional == ONE_WAY else 2
    size = one_way.cell.state_size
    entries = len(size) if isinstance(size, (list, tuple)) else 2 if s.layer == "ConvLSTM1D" else 1
    same(len(run(s)[1]), directions * entries)
