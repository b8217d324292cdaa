"""How the two directions of a Bidirectional are merged"""

import numpy as np

from checker.laws import law, same

from .running import run
from .settings import MERGED, NAMED

MERGES = {
    "concat": lambda forward, backward: np.concatenate([forward, backward], axis=-1),
    "sum": lambda forward, backward: forward + backward,
    "ave": lambda forward, backward: (forward + backward) / 2,
    "mul": lambda forward, backward: forward * backward,
}


def both(s):
    """The two outputs of a setting before they are merged."""
    return run(s.but(bidirectional=None))


@law(bidirectional="concat")
def concat_puts_side_by_side(s):
    """By default a `Bidirectional` puts both outputs side by side on the last axis, the forward
    one first."""
    same(run(s)[0], MERGES["concat"](*both(s)[0]))


@law(bidirectional=("sum", "mul", "ave"))
def merge_mode_merges_outputs(s):
    """`merge_mode` `"sum"` adds both outputs, `"mul"` multiplies them and `"ave"` takes their mean,
    number by number."""
    same(run(s)[0], MERGES[s.bidirectional](*both(s)[0]))


@law(bidirectional=MERGED, return_state=True)
def merge_mode_leaves_the_states(s):
    """`merge_mode` changes no state and not how many there are: outputs are merged, states are
    not."""
    same(run(s)[1], both(s)[1])


@law(bidirectional=None, layer=NAMED)
def unmerged_outputs_come_first(s):
    """With `merge_mode=None` the forward and the backward output come back one by one, in this
    order, in front of all states."""
    (forward, backward), states = run(s)
    same(forward.shape, backward.shape)
    same(run(s.but(bidirectional="concat")), (MERGES["concat"](forward, backward), states))
