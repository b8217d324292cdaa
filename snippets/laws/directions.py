"""Directions, and where their ends are"""

import keras
import numpy as np

from checker.laws import differ, exception, holds, law, same

from .running import build, call, mask_of, parts, run, states_of, x_of
from .settings import BOTH_WAYS, HIDDEN_STATE, NAMED, ONE_WAY


@law(bidirectional=ONE_WAY, go_backwards=True, unroll=False)
def backwards_is_a_reversed_input(s):
    """A layer with `go_backwards=True` returns what it returns without the flag for the reversed
    input (and the reversed mask)."""
    forwards, mask = s.but(go_backwards=False), mask_of(s)
    reverse = None if mask is None else mask[:, ::-1].copy()
    same(run(s), run(forwards, x_of(s)[:, ::-1].copy(), mask=reverse))


@law(bidirectional=ONE_WAY, go_backwards=True, return_sequences=True, mask="none", timesteps=3)
def rows_come_in_the_order_of_reading(s):
    """With `go_backwards=True` the rows of the sequence come in the order of reading: the last row
    belongs to the first time step of the input, the first row to the last."""
    changed = np.array(x_of(s))
    changed[:, 0] += 0.5
    one, _ = run(s)
    other, _ = run(s, changed)
    same(other[:, :-1], one[:, :-1])
    differ(other[:, -1], one[:, -1])


@law(
    layer=HIDDEN_STATE,
    bidirectional="concat",
    return_sequences=True,
    return_state=True,
    unroll=False,
)
@exception(mask=("left", "right"))
@exception(mask="row", initial_state=True)
def the_ends_of_a_bidirectional_sequence(s):
    """In the sequence of a `Bidirectional`, the last row begins with the forward layer's final
    hidden state, and the first row ends with the backward layer's."""
    sequence, states = run(s)
    forward_h, backward_h = states[0], states[len(states) // 2]
    same(sequence[:, -1, ..., :4], forward_h)
    same(sequence[:, 0, ..., 4:], backward_h)


@law(layer=HIDDEN_STATE, bidirectional="concat", return_sequences=False, return_state=True)
@exception(mask="row", initial_state=True, backend=("tensorflow", "torch"))
@exception(mask="row", initial_state=True, unroll=True)
def a_bidirectional_output_is_both_hidden_states(s):
    """Without `return_sequences`, the output of a `Bidirectional` is the final hidden state of the
    forward layer followed by that of the backward layer, each at its own end of the input."""
    output, states = run(s)
    same(output, np.concatenate([states[0], states[len(states) // 2]], axis=-1))


@law(bidirectional=BOTH_WAYS, return_state=True)
def bidirectional_states_are_those_of_both_layers(s):
    """The states of a `Bidirectional` are the forward layer's, then the backward layer's, each as
    the layer by itself returns them."""
    layer = build(s)
    _, states = parts(s, call(layer, s))
    count = len(states) // 2
    one_way = s.but(bidirectional=ONE_WAY)
    begin = initial_halves(s)
    same(states[:count], parts(one_way, call(layer.forward_layer, one_way, **begin[0]))[1])
    same(states[count:], parts(one_way, call(layer.backward_layer, one_way, **begin[1]))[1])


@law(bidirectional=None, return_sequences=True, stateful=False)
def the_backward_sequence_is_turned_back(s):
    """In the sequence of a `Bidirectional`, the rows of the backward layer are in the order of the
    input: they are what that layer returns by itself, reversed."""
    layer = build(s)
    (_, backward), _ = parts(s, call(layer, s))
    one_way, begin = s.but(bidirectional=ONE_WAY), initial_halves(s)[1]
    alone, _ = parts(one_way, call(layer.backward_layer, one_way, **begin))
    same(backward, alone[:, ::-1])


def initial_halves(s):
    """The initial states of both directions, as arguments."""
    if not s.initial_state:
        return {}, {}
    states = states_of(s)
    count = len(states) // 2
    return {"initial_state": states[:count]}, {"initial_state": states[count:]}


@law("layer", layer=NAMED, bidirectional="concat")
def the_wrapped_layer_is_copied(s):
    """A `Bidirectional` without a `backward_layer` works on copies: the layer that it is given gets
    no weights and is neither of its two layers."""
    given = getattr(keras.layers, s.layer)(4)
    wrapper = keras.layers.Bidirectional(given)
    wrapper(x_of(s))
    holds(wrapper.forward_layer is not given, "a copy", "the layer itself")
    holds(not given.built, "a layer without weights", "one with weights")
    same((wrapper.forward_layer.go_backwards, wrapper.backward_layer.go_backwards), (False, True))
