"""The container that the tensors come in"""

import keras
import numpy as np

from checker.laws import holds, law, same

from .running import build, call, plain, states_of, x_of
from .settings import NAMED, ONE_WAY, WAYS
from .ways import flat, functional, saved_and_loaded, symbolic, through

FLAGS = ("layer", "bidirectional", "return_sequences", "go_backwards", "mask", "stateful", "unroll")


@law(FLAGS, return_state=True)
def arrays_give_a_tuple(s):
    """Called on arrays with `return_state=True`, a recurrent layer returns a tuple."""
    same(type(call(build(s), s)).__name__, "tuple")


@law(FLAGS, return_state=True, stateful=False)
def symbols_give_a_tuple(s):
    """Called on a `keras.Input` with `return_state=True`, a recurrent layer returns a tuple."""
    same(type(symbolic(s)[1]).__name__, "tuple")


@law(FLAGS, bidirectional=None, return_state=False)
def two_outputs_are_a_tuple(s):
    """With `merge_mode=None` and without `return_state`, the two outputs come in a tuple."""
    result = call(build(s), s)
    same((type(result).__name__, len(result)), ("tuple", 2))


@law(FLAGS, layer="several cells", bidirectional=ONE_WAY, return_state=True)
def states_of_one_of_several_cells_are_a_list(s):
    """The states of each of several cells of Keras come in a list of their own, even a single one."""
    _, *states = call(build(s), s)
    same([type(state).__name__ for state in states], ["list", "list"])


@law("layer", return_state=True, layer=NAMED, bidirectional=(ONE_WAY, "concat"))
def predict_keeps_the_container(s):
    """`predict` returns the container that the model's outputs were given in: a tuple for a tuple,
    a list for a list."""
    inputs, result = symbolic(s)
    for container in (tuple, list):
        model = keras.Model(inputs, container(result))
        model.compile(run_eagerly=True)
        same(type(model.predict(x_of(s), verbose=0)).__name__, container.__name__)


@law(("layer", "return_state"), layer=NAMED)
def predict_returns_numpy(s):
    """`predict` returns NumPy arrays, whatever the backend."""
    results = functional(s).predict(x_of(s), verbose=0)
    results = results if isinstance(results, (list, tuple)) else [results]
    same([type(result) for result in results], [np.ndarray] * len(results))


@law(("layer", "return_sequences"), return_state=True, layer=NAMED)
def sequential_may_end_with_states(s):
    """A `Sequential` may end with a layer that has `return_state=True`; `predict` then returns a
    tuple of its output and its states."""
    model = keras.Sequential([keras.Input(x_of(s).shape[1:]), build(s)])
    result = model.predict(x_of(s), verbose=0)
    same(type(result).__name__, "tuple")
    same(result, call(build(s), s))


@law("layer", return_state=True, layer=NAMED, bidirectional=(ONE_WAY, "concat"))
def a_loaded_model_predicts_a_list(s):
    """A functional model whose outputs were a tuple predicts a list after saving and loading."""
    model = saved_and_loaded(keras.Model(*symbolic(s)))
    same(type(model.predict(x_of(s), verbose=0)).__name__, "list")


@law(layer=NAMED, bidirectional=ONE_WAY, return_state=True)
def a_cell_returns_a_pair(s):
    """A cell that is called by itself returns a pair: its output, and the list of its new states."""
    cell = build(s).cell
    output, states = cell(x_of(s)[:, 0], states_of(s))
    holds(isinstance(states, list), "a list", type(states).__name__)
    same(plain(output), plain(states[0]))


@law(
    ("layer", "bidirectional", "return_sequences", "return_state", "go_backwards", "mask", "way"),
    way=WAYS,
    layer=NAMED,
    bidirectional=(ONE_WAY, "concat"),
)
def each_way_gives_the_same(s):
    """A layer returns the same numbers in the same order whether it is called on arrays, in a
    functional model, in a `Sequential`, through `predict`, or after saving and loading."""
    same(through(s), flat(call(build(s), s)))
