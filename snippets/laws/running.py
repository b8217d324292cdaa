from functools import cache

import keras
import numpy as np

from . import inputs
from .settings import cut, spell_layer, spell_states


def build(s):
    """The layer of a setting, with fixed weights that differ everywhere; leave them as they are.

    One that keeps its states is built anew each time. The others are built once.
    """
    code, shape = spell_layer(s), x_of(s).shape
    return new(code, shape) if s.stateful else shared(code, shape)


def new(code, shape):
    """Build a layer from its code."""
    layer = eval(code, vars(inputs))
    layer.build(shape)
    return fix(layer)


shared = cache(new)


def fix(layer):
    """Give a layer the weights that all layers of its shape get."""
    for place, weight in enumerate(layer.trainable_weights):
        count = int(np.prod(weight.shape))
        weight.assign(np.sin(np.arange(1.0, count + 1) + place).reshape(weight.shape))
    return layer


def x_of(s):
    """The input of a setting."""
    return eval(f"{'images' if s.layer == 'ConvLSTM1D' else 'x'}{cut(s)}", vars(inputs))


def mask_of(s):
    """The mask of a setting, or None."""
    return None if s.mask == "none" else eval(f"{s.mask}{cut(s)}", vars(inputs))


def states_of(s, first=100):
    """Initial states that suit a setting; another `first` gives other numbers."""
    return eval(spell_states(s, first), vars(inputs))


def call(layer, s, x=None, **changes):
    """Call a layer as a setting says; what comes back as NumPy arrays."""
    arguments = {"mask": mask_of(s)}
    arguments["initial_state"] = states_of(s) if s.initial_state else None
    arguments |= changes
    given = {name: value for name, value in arguments.items() if value is not None}
    return plain(layer(x_of(s) if x is None else x, **given))


def run(s, x=None, **changes):
    """The output and the list of states of a layer that is built and called as a setting says."""
    return parts(s, once(s) if x is None and not changes else call(build(s), s, x, **changes))


@cache
def once(s):
    """What a setting gives: many laws look at it, and it is computed once."""
    return call(build(s), s)


def parts(s, result):
    """Take what came back apart: the output (a pair, if nothing is merged) and the states."""
    if not s.return_state:
        return result, []
    if s.bidirectional is None:
        return result[:2], list(result[2:])
    return result[0], list(result[1:])


def plain(value):
    """The same structure, with NumPy arrays in it."""
    if isinstance(value, (list, tuple)):
        items = [plain(item) for item in value]
        return tuple(items) if isinstance(value, tuple) else items
    return keras.ops.convert_to_numpy(value)
