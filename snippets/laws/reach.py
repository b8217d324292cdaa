"""Which inputs reach which results: where gradients can go"""

from checker.laws import differ, law, same

from .running import run, x_of
from .settings import NAMED, ONE_WAY

OVER = ("layer", "bidirectional", "return_sequences", "go_backwards", "initial_state")


def moved(s, step):
    """The input of a setting with other numbers at a time step."""
    x = x_of(s).copy()
    x[:, step] = x[:, step] * 0.5 + 0.25
    return x


@law(OVER, bidirectional=ONE_WAY, return_sequences=True, timesteps=3)
def a_later_step_reaches_no_earlier_row(s):
    """A row of the sequence does not depend on the time steps that are read after it, so it sends
    them no gradient."""
    last = 0 if s.go_backwards else -1
    same(run(s)[0][:, :-1], run(s, moved(s, last))[0][:, :-1])


@law(OVER, layer=(*NAMED, "RNN(LSTMCell)"), return_state=True, timesteps=3, bidirectional=ONE_WAY)
def the_earliest_step_reaches_all_that_is_returned(s):
    """The output and each state depend on the time step that is read before all others, so they
    send it a gradient."""
    (output, states), (other, others) = run(s), run(s, moved(s, -1 if s.go_backwards else 0))
    for one, changed in zip([output, *states], [other, *others], strict=True):
        differ(one, changed)
