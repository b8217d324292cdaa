"""Layers that keep their states"""

import keras

from checker.laws import differ, law, refused, same

from . import inputs
from .running import build, call, mask_of, parts, plain, run, states_of, x_of
from .settings import BOTH_WAYS, NAMED, ONE_WAY, spell_layer

AXES = ("layer", "bidirectional", "return_sequences", "return_state", "go_backwards", "mask")


def twin(s):
    """The same layer without `stateful`, with its states returned."""
    return s.but(stateful=False, return_state=True)


@law((*AXES, "initial_state", "unroll"), stateful=True)
def a_stateful_layer_goes_on(s):
    """A layer with `stateful=True` begins each call with the states that the call before ended
    with, as if they had been handed over as `initial_state`."""
    layer, other = build(s), twin(s)
    call(layer, s)
    _, ended = run(other)
    after, _ = parts(s, call(layer, s, initial_state=None))
    expected, _ = run(other, initial_state=ended)
    same(after, expected)


@law((*AXES, "unroll"), stateful=True, mask="none")
def a_second_call_gives_other_numbers(s):
    """The second call of a layer with `stateful=True` gives other numbers than the first."""
    layer = build(s)
    differ(parts(s, call(layer, s))[0], parts(s, call(layer, s))[0])


@law((*AXES, "unroll"), stateful=True, layer=(*NAMED, "RNN(LSTMCell)", "own cell", "ConvLSTM1D"))
def resetting_brings_back_the_first_call(s):
    """After `reset_state()` a layer with `stateful=True` gives what its first call gave, if its states
    began as zeros."""
    layer = build(s)
    first = call(layer, s)
    call(layer, s)
    layer.reset_state()
    same(call(layer, s), first)


@law(AXES, stateful=True, layer=(*NAMED, "RNN(LSTMCell)"), bidirectional=ONE_WAY)
def resetting_puts_zeros(s):
    """`reset_state()` puts zeros in the place of all states, even if the first call had an
    `initial_state`."""
    layer = build(s)
    call(layer, s, initial_state=states_of(s))
    layer.reset_state()
    states = [plain(state.value) for state in layer.states]
    same(states, [state * 0 for state in states])
    same(parts(s, call(layer, s)), run(s))


@law(AXES, stateful=True, layer=(*NAMED, "RNN(LSTMCell)"))
def reset_states_is_another_name(s):
    """`reset_states()` does what `reset_state()` does."""
    layer = build(s)
    first = call(layer, s)
    layer.reset_states()
    same(call(layer, s), first)


@law(AXES, stateful=True)
def an_initial_state_comes_before_the_kept_one(s):
    """A layer with `stateful=True` that is given an `initial_state` begins with it, not with the
    states that it kept."""
    layer = build(s)
    call(layer, s)
    same(parts(s, call(layer, s, initial_state=states_of(s))), run(s.but(initial_state=True)))


@law(AXES, stateful=True, layer=(*NAMED, "RNN(LSTMCell)"), bidirectional=ONE_WAY)
def kept_states_are_the_last_ones(s):
    """`layer.states` of a layer with `stateful=True` are the final states of its last call."""
    layer = build(s)
    call(layer, s)
    same([plain(state.value) for state in layer.states], run(twin(s))[1])


@law(AXES, stateful=True, layer=NAMED)
def a_stateful_layer_needs_a_batch_size(s):
    """A layer with `stateful=True` refuses a `keras.Input` without a batch size."""
    layer = eval_layer(s)
    refused(lambda: layer(keras.Input(x_of(s).shape[1:])), ValueError)


@law(AXES, stateful=True, layer=NAMED)
def another_batch_size_is_refused(s):
    """Called directly, a layer with `stateful=True` refuses a batch of another size than its first,
    larger or smaller."""
    layer, x, mask = build(s), x_of(s), mask_of(s)
    call(layer, s)
    for samples in ([0, 1, 0], [0]):
        other = None if mask is None else mask[samples]
        refused(lambda x=x[samples], mask=other: call(layer, s, x, mask=mask))


@law(("layer", "bidirectional"), stateful=False, layer=NAMED, bidirectional=BOTH_WAYS)
def a_forgetful_bidirectional_cannot_be_reset(s):
    """`reset_state()` of a `Bidirectional` without `stateful=True` raises an `AttributeError`."""
    refused(build(s).reset_state, AttributeError)


@law(AXES, stateful=False, bidirectional=ONE_WAY)
def a_forgetful_layer_keeps_nothing(s):
    """Without `stateful=True` a layer has no `states`, and `reset_state()` does nothing."""
    layer = build(s)
    first = call(layer, s)
    same(layer.states, None)
    layer.reset_state()
    same(call(layer, s), first)


def eval_layer(s):
    """The layer of a setting, not built."""
    return eval(spell_layer(s), vars(inputs))
