"""Which output equals which state, and which does not"""

from checker.laws import differ, exception, law, same

from .running import build, call, plain, run, states_of, x_of
from .settings import HIDDEN_STATE, ONE_WAY, TWO_STATES


@law(layer=HIDDEN_STATE, bidirectional=ONE_WAY, return_state=True, unroll=False)
@exception(zero_output_for_mask=True, mask=("left", "right"))
@exception(initial_state=True, mask="row", backend=("tensorflow", "torch"))
@exception(initial_state=True, mask="row", zero_output_for_mask=True)
def the_newest_output_is_the_hidden_state(s):
    """The output, or with `return_sequences=True` its last row, equals `state_h`."""
    output, (state_h, *_) = run(s)
    same(output[:, -1] if s.return_sequences else output, state_h)


@law(layer=TWO_STATES, bidirectional=ONE_WAY, return_state=True)
@exception(mask="row", initial_state=False, batch=1)
def the_output_is_not_the_cell_state(s):
    """The cell state `state_c` is in no output: neither the output nor its last row equals it."""
    output, (_, state_c) = run(s)
    differ(output[:, -1] if s.return_sequences else output, state_c)


@law(layer=TWO_STATES, bidirectional=ONE_WAY, return_state=True)
@exception(mask="row", initial_state=False, batch=1)
def hidden_and_cell_state_differ(s):
    """`state_h` and `state_c` have the same shape and differ in their numbers."""
    _, (state_h, state_c) = run(s)
    same(state_h.shape, state_c.shape)
    differ(state_h, state_c)


@law(layer="several cells", bidirectional=ONE_WAY, return_state=True, unroll=False)
@exception(zero_output_for_mask=True, mask=("left", "right"))
@exception(initial_state=True, mask="row", backend=("tensorflow", "torch"))
@exception(initial_state=True, mask="row", zero_output_for_mask=True)
def the_newest_output_is_the_last_cells(s):
    """The output of an `RNN` of several cells, or its last row, equals the hidden state of the
    last cell."""
    output, (_, (state_h,)) = run(s)
    same(output[:, -1] if s.return_sequences else output, state_h)


@law(layer="several cells", bidirectional=ONE_WAY, return_state=True)
def the_lower_cells_are_in_no_output(s):
    """Of several cells, the output shows the last one alone: the states of the others have
    another width here, and only `return_state` gives them."""
    output, ((lower_h, _), (upper_h,)) = run(s)
    same((output.shape[-1], upper_h.shape[-1], lower_h.shape[-1]), (4, 4, 3))


@law(bidirectional=ONE_WAY, mask="none", return_state=True, return_sequences=False)
def a_layer_returns_what_its_cell_returned_last(s):
    """Without a mask, a layer's output and states are those that its cell returned at the last
    time step that it read."""
    layer = build(s)
    states = states_of(s) if s.initial_state else layer.get_initial_state(s.batch)
    steps = range(s.timesteps)
    for step in reversed(steps) if s.go_backwards else steps:
        output, states = layer.cell(x_of(s)[:, step], states)
    same(call(layer, s), (plain(output), *plain(list(states))))


@law(return_state=True, initial_state=False)
def states_begin_as_zeros(s):
    """Without `initial_state` all states begin as zeros, at the first call if `stateful=True`."""
    zeros = [zero(state) for state in states_of(s)]
    same(run(s)[1], run(s, initial_state=zeros)[1])


def zero(state):
    """Zeros in the structure of a state."""
    return [zero(part) for part in state] if isinstance(state, list) else state * 0


@law()
def samples_do_not_meet(s):
    """What comes back for a sample does not depend on the other samples of the batch."""
    if s.batch == 1:
        more = s.but(batch=2)
        same(firsts(run(more)), firsts(run(s, **start(more))))
    else:
        same(firsts(run(s)), firsts(run(s.but(batch=1), **start(s))))


def start(s):
    """The initial state of the first sample of a setting."""
    return {"initial_state": firsts(states_of(s))} if s.initial_state else {}


def firsts(value):
    """The first sample of each array."""
    if isinstance(value, (list, tuple)):
        return type(value)(firsts(item) for item in value)
    return value[:1]
