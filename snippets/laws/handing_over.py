"""Handing states over"""

import numpy as np

from checker.laws import differ, exception, law, refused, same

from .running import build, call, mask_of, parts, run, states_of, x_of
from .settings import BOTH_WAYS, NAMED, ONE_WAY, TWO_STATES


def in_two_parts(s, cut):
    """Run one layer up to a time step, and on from the states that it had there."""
    layer, x, mask = build(s.but(stateful=False)), x_of(s), mask_of(s)
    halves = [slice(None, cut), slice(cut, None)]
    first, rest = reversed(halves) if s.go_backwards else halves
    masks = [{} if mask is None else {"mask": mask[:, half]} for half in (first, rest)]
    before, states = parts(s, call(layer, s, x[:, first], **masks[0]))
    after, states = parts(s, call(layer, s, x[:, rest], **(masks[1] | {"initial_state": states})))
    return before, after, states


@law(bidirectional=ONE_WAY, return_state=True, timesteps=3, unroll=False)
def a_sequence_may_be_split_anywhere(s):
    """A sequence may be read in two parts, split after any time step: with the states handed over
    as `initial_state`, the final states are those of the whole sequence."""
    _, states = run(s)
    for cut in (1, 2):
        same(in_two_parts(s, cut)[2], states)


@law(bidirectional=ONE_WAY, return_state=True, timesteps=3, mask="none", unroll=False)
def split_outputs_are_those_of_the_whole(s):
    """Without a mask, the outputs of a sequence that is read in two parts are those of the whole
    sequence; with `go_backwards=True` the later part has to be read first."""
    whole, _ = run(s)
    for cut in (1, 2):
        before, after, _ = in_two_parts(s, cut)
        same(np.concatenate([before, after], axis=1) if s.return_sequences else after, whole)


@law(layer=NAMED, bidirectional=BOTH_WAYS, return_state=True, return_sequences=True, timesteps=3)
def a_bidirectional_cannot_be_split(s):
    """A `Bidirectional` cannot be split this way: its backward layer begins at the end."""
    s = s.but(mask="none")
    _, states = run(s)
    layer = build(s)
    _, handed = parts(s, call(layer, s, x_of(s)[:, :2]))
    _, final = parts(s, call(layer, s, x_of(s)[:, 2:], initial_state=handed))
    differ(final, states)


@law(bidirectional=BOTH_WAYS, return_state=True, initial_state=True)
def the_initial_state_of_a_bidirectional(s):
    """A `Bidirectional` takes the forward layer's states first and the backward layer's second, as
    it returns them: a change in the second half changes no forward state."""
    begin = states_of(s)
    count = len(begin) // 2
    other = [*begin[:count], *states_of(s, first=5000)[count:]]
    _, states = run(s)
    _, changed = run(s, initial_state=other)
    same(changed[:count], states[:count])
    differ(changed[count:], states[count:])


@law(stateful=False, return_state=True)
def a_layer_forgets_after_a_call(s):
    """A layer forgets its states after a call, unless it has `stateful=True`: the same call gives
    the same again."""
    layer = build(s)
    call(layer, s, x_of(s) + 1)
    same(parts(s, call(layer, s)), run(s))


@law(return_state=True, initial_state=True, mask="none")
def an_initial_state_is_used(s):
    """The states that are given as `initial_state` make a difference in each state that comes
    back."""
    _, states = run(s)
    _, others = run(s, initial_state=states_of(s, first=5000))
    for state, other in zip(states, others, strict=True):
        differ(state, other)


@law(layer=("GRU", "SimpleRNN"), bidirectional=ONE_WAY, initial_state=True)
def a_single_state_needs_no_list(s):
    """A `GRU` or `SimpleRNN` takes its `initial_state` as a list of one tensor or as the tensor
    alone."""
    same(run(s, initial_state=states_of(s)[0]), run(s))


@law(layer="GRU", bidirectional=ONE_WAY, initial_state=True)
def a_gru_ignores_further_states(s):
    """A `GRU` that is given `[h, c]` begins with `h` and ignores `c`, without an error, whatever
    shape `c` has."""
    further = np.ones((s.batch, 9), "float32")
    same(run(s, initial_state=[*states_of(s), further]), run(s))


@law(("return_state", "mask", "unroll"), layer="SimpleRNN", bidirectional=ONE_WAY)
@exception(unroll=True, mask="none")
def a_simplernn_refuses_further_states(s):
    """A `SimpleRNN` that is given `[h, c]` raises an error when it is called on data."""
    h = np.ones((s.batch, 4), "float32")
    refused(lambda: run(s, initial_state=[h, h]))


@law(layer=TWO_STATES, bidirectional=ONE_WAY, initial_state=True, mask="none", return_state=True)
def swapped_states_are_accepted(s):
    """An `LSTM` that is given `[c, h]` for `[h, c]` raises no error and returns other numbers."""
    h, c = states_of(s)
    differ(run(s, initial_state=[c, h]), run(s))


@law(("return_state", "return_sequences"), layer="LSTM", bidirectional=ONE_WAY)
def an_lstm_needs_both_states(s):
    """An `LSTM` that is given a single tensor or a list of one as its `initial_state` raises an
    error when it is called on data."""
    h = np.ones((s.batch, 4), "float32")
    refused(lambda: run(s, initial_state=[h]))
    refused(lambda: run(s, initial_state=h))


@law(("layer", "return_state"), layer=NAMED, bidirectional=ONE_WAY)
def a_state_of_another_width_is_refused(s):
    """A state whose width is neither the number of units nor one raises an error when the layer is
    called on data."""
    states = states_of(s)
    for place, state in enumerate(states):
        wide = np.concatenate([state, state], axis=-1)
        for wrong in (state[:, :2], state[:, :3], wide):
            given = [*states[:place], wrong, *states[place + 1 :]]
            refused(lambda given=given: run(s, initial_state=given))
