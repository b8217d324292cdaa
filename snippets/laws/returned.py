"""What comes back: how many tensors, in which order."""

from checker.laws import differ, exception, holds, law, same

from .running import build, call, run
from .settings import HIDDEN_STATE, MERGED, ONE_WAY, TWO_STATES


@law(return_state=False)
@exception(bidirectional=None)
def one_tensor_without_return_state(s):
    """Without `return_state=True` a recurrent layer returns a single tensor, in no container."""
    result = call(build(s), s)
    holds(not isinstance(result, (list, tuple)), "one tensor", type(result).__name__)


@law(layer=TWO_STATES, bidirectional=ONE_WAY, return_state=True)
def lstm_returns_three(s):
    """With `return_state=True` an `LSTM` returns three tensors: `output, state_h, state_c`."""
    same(len(call(build(s), s)), 3)


@law(layer=("GRU", "SimpleRNN"), bidirectional=ONE_WAY, return_state=True)
def gru_and_simplernn_return_two(s):
    """With `return_state=True` a `GRU` or `SimpleRNN` returns two tensors: `output, state_h`."""
    same(len(call(build(s), s)), 2)


@law(layer=TWO_STATES, bidirectional=MERGED, return_state=True)
def bidirectional_lstm_returns_five(s):
    """With `return_state=True` a `Bidirectional(LSTM)` that merges its outputs returns five tensors:
    `output, forward_h, forward_c, backward_h, backward_c`."""
    same(len(call(build(s), s)), 5)


@law(layer=TWO_STATES, bidirectional=None, return_state=True)
def unmerged_lstm_returns_six(s):
    """With `return_state=True` and `merge_mode=None` a `Bidirectional(LSTM)` returns six tensors:
    the outputs of both directions, then the states of both."""
    same(len(call(build(s), s)), 6)


@law(layer=("GRU", "SimpleRNN"), bidirectional=MERGED, return_state=True)
def bidirectional_gru_returns_three(s):
    """With `return_state=True` a `Bidirectional` of a `GRU` or `SimpleRNN` that merges its outputs
    returns three tensors: `output, forward_h, backward_h`."""
    same(len(call(build(s), s)), 3)


@law(layer="several cells", bidirectional=ONE_WAY, return_state=True)
def several_cells_return_one_state_each(s):
    """With `return_state=True` an `RNN` of several cells returns its output, then one entry for
    each cell, the lowest cell first."""
    _, lower, upper = call(build(s), s)
    same([state.shape[-1] for state in lower], [3, 3])
    same([state.shape[-1] for state in upper], [4])


@law(layer="own cell", bidirectional=ONE_WAY, return_state=True)
def own_cell_returns_output_and_state(s):
    """With `return_state=True` an `RNN` of your own cell returns the cell's output, then the cell's
    states, which need not have the output's shape."""
    output, total = call(build(s), s)
    same((output.shape[-1], total.shape[-1]), (1, 5))


@law(return_state=True)
def return_sequences_adds_no_tensor(s):
    """With `return_state=True`, `return_sequences` does not change how many tensors come back."""
    counts = [len(call(build(t), t)) for t in both_values(s)]
    same(counts[0], counts[1])


@law(return_state=True)
def return_state_changes_no_output(s):
    """`return_state` changes nothing in the output; it adds the states behind it."""
    same(run(s)[0], run(s.but(return_state=False))[0])


@law(return_state=True)
def return_sequences_changes_no_state(s):
    """`return_sequences` changes no final state."""
    (_, without), (_, states) = (run(t) for t in both_values(s))
    same(states, without)


@law(bidirectional=ONE_WAY, unroll=False)
def last_row_is_the_plain_output(s):
    """The last row of the sequence that `return_sequences=True` gives is the output without it."""
    (output, _), (sequence, _) = (run(t) for t in both_values(s))
    same(sequence[:, -1], output)


@law(layer=HIDDEN_STATE, bidirectional="concat", mask="none", timesteps=3)
def last_row_of_bidirectional_is_not_its_output(s):
    """With several time steps, the last row of a `Bidirectional`'s sequence is not its output
    without `return_sequences`: the backward half ends at the first time step."""
    (output, _), (sequence, _) = (run(t) for t in both_values(s))
    same(sequence[:, -1, ..., :4], output[..., :4])
    differ(sequence[:, -1, ..., 4:], output[..., 4:])


def both_values(s):
    """A setting without `return_sequences` and with it."""
    return s.but(return_sequences=False), s.but(return_sequences=True)
