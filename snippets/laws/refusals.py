"""What is refused, and what is accepted without a word"""

import keras
import numpy as np
from keras import layers

from checker.laws import differ, holds, law, refused, same

from . import inputs
from .running import build, call, new, plain, run, states_of, x_of
from .settings import BOTH_WAYS, NAMED, ONE_WAY, spell_layer
from .ways import flat

ONE = {"layer": NAMED, "bidirectional": ONE_WAY}
FLAGS = ("layer", "return_sequences", "return_state")


def named(s):
    """The class of a setting's layer."""
    return getattr(layers, s.layer)


@law(FLAGS, **ONE)
def misspelt_arguments_are_refused(s):
    """`return_sequence`, `return_states` and arguments that Keras 3 has dropped, like `time_major`,
    raise a `ValueError`."""
    for name in ("return_sequence", "return_states", "time_major", "batch_input_shape"):
        refused(lambda name=name: named(s)(4, **{name: True}), ValueError)


@law("layer", **ONE)
def at_least_one_unit(s):
    """A layer with fewer than one unit is refused when it is made."""
    refused(lambda: named(s)(0), ValueError)


@law(FLAGS, **ONE)
def an_input_has_three_axes(s):
    """An input with two axes or four is refused: a layer reads `(batch, timesteps, features)`."""
    layer, x = build(s), x_of(s)
    for other in (x[:, 0], x[None]):
        refused(lambda other=other: layer(other), ValueError)


@law(FLAGS, **ONE)
def another_number_of_features_is_refused(s):
    """A built layer refuses data with another number of features."""
    layer = build(s)
    refused(lambda: plain(layer(x_of(s)[..., :3])))


@law(FLAGS, **ONE)
def a_layer_without_the_flag_cannot_be_stacked(s):
    """A layer without `return_sequences` cannot feed another: its output has no time axis."""
    output, _ = run(s.but(return_sequences=False))
    refused(lambda: layers.LSTM(3)(output), ValueError)
    sequence, _ = run(s.but(return_sequences=True))
    same(tuple(layers.LSTM(3)(sequence).shape), (s.batch, 3))


@law(FLAGS, return_state=True, **ONE)
def a_sequential_cannot_go_on_after_states(s):
    """In a `Sequential`, `Dense` and recurrent layers refuse to follow one that has
    `return_state=True`."""
    for follower in (layers.Dense, layers.LSTM, layers.GRU, layers.SimpleRNN):
        first = keras.Input(x_of(s).shape[1:])
        refused(
            lambda first=first, follower=follower: keras.Sequential([first, build(s), follower(2)])(
                x_of(s)
            )
        )


@law(FLAGS, **ONE)
def an_open_length_passes_while_a_model_is_built(s):
    """While a model is built, `unroll=True` accepts a `keras.Input` whose number of time steps is
    `None`, though it needs to know that number; the model then runs on arrays."""
    s, source = s.but(unroll=True), keras.Input((None, 5))
    model = keras.Model(source, build(s)(source))
    same(flat(plain(model(x_of(s)))), flat(call(build(s), s)))


@law("layer", **ONE)
def unknown_merge_modes_are_refused(s):
    """A `Bidirectional` refuses a `merge_mode` that is none of `"concat"`, `"sum"`, `"mul"`,
    `"ave"` and `None`."""
    refused(lambda: layers.Bidirectional(named(s)(4), merge_mode="avg"), ValueError)


@law("layer", **ONE)
def both_layers_of_a_bidirectional_agree(s):
    """A `Bidirectional` refuses a `backward_layer` that reads in the same direction or has another
    `return_sequences`, `return_state` or `stateful`."""
    layer = named(s)
    refused(lambda: layers.Bidirectional(layer(4), backward_layer=layer(4)), ValueError)
    for flag in ("return_sequences", "return_state", "stateful"):
        other = layer(4, go_backwards=True, **{flag: True})
        refused(lambda o=other: layers.Bidirectional(layer(4), backward_layer=o), ValueError)


@law("layer", **ONE)
def a_backward_layer_cannot_be_wrapped(s):
    """A `Bidirectional` refuses a layer with `go_backwards=True`: its copy would read backwards
    too."""
    refused(lambda: layers.Bidirectional(named(s)(4, go_backwards=True)), ValueError)


@law(("layer", "initial_state", "return_sequences"), bidirectional=BOTH_WAYS)
def bidirectional_states_cannot_be_kept_and_returned(s):
    """A `Bidirectional` of a layer with both `stateful=True` and `return_state=True` raises a
    `TypeError` once it has its states."""
    both = s.but(stateful=True, return_state=True)
    refused(lambda: call(build(both), both), TypeError)


@law("layer", layer="several cells", bidirectional=ONE_WAY)
def several_cells_cannot_be_reset(s):
    """`reset_state()` of an `RNN` of several cells with `stateful=True` raises an
    `AttributeError`, if a cell has its states in a list."""
    layer = build(s.but(stateful=True))
    refused(layer.reset_state, AttributeError)


@law("layer", **ONE)
def states_cannot_be_set_by_resetting(s):
    """`reset_state` takes no argument."""
    layer = build(s.but(stateful=True))
    refused(lambda: layer.reset_state(states=states_of(s)), TypeError)
    refused(lambda: layer.reset_states(states=states_of(s)), TypeError)


@law("layer", **ONE)
def a_model_cannot_be_reset(s):
    """A model has no `reset_state` and no `reset_states`; its layers have."""
    model = keras.Sequential([keras.Input(batch_shape=x_of(s).shape), build(s.but(stateful=True))])
    for name in ("reset_state", "reset_states"):
        refused(lambda name=name: getattr(model, name), AttributeError)


@law(FLAGS, layer="GRU", bidirectional=ONE_WAY)
def an_rnn_of_a_grucell_refuses_further_states(s):
    """An `RNN` of a `GRUCell` that is given `[h, c]` raises an error, where a `GRU` does not."""
    h = np.ones((s.batch, 4), "float32")
    code = spell_layer(s).replace("GRU(4", "RNN(GRUCell(4)")
    refused(lambda: call(new(code, x_of(s).shape), s, initial_state=[h, h]))


@law(FLAGS, **ONE, unroll=False)
def wrong_states_pass_while_a_model_is_built(s):
    """While a model is built, `initial_state` is not checked: a state of another width is
    accepted. It fails when data arrive, unless it is a cell state that is one number wide."""
    right = [state.shape[1] for state in states_of(s)]
    wider, narrower = [width + 2 for width in right], [width - 2 for width in right]
    one_wide = [1, *right[1:]]  # the hidden state, before a cell state
    for widths in (wider, narrower, one_wide):
        wrong = [keras.Input((width,)) for width in widths]
        source = keras.Input(x_of(s).shape[1:])
        model = keras.Model([source, *wrong], build(s)(source, initial_state=wrong))
        data = [np.ones((s.batch, width), "float32") for width in widths]
        refused(lambda model=model, data=data: model([x_of(s), *data]))


@law(("return_sequences", "return_state"), layer="LSTM", bidirectional=ONE_WAY)
def too_few_states_pass_while_a_model_is_built(s):
    """While a model is built, an `LSTM` accepts a single tensor as its `initial_state`."""
    source, state = keras.Input(x_of(s).shape[1:]), keras.Input((4,))
    result = build(s)(source, initial_state=state)
    holds(result is not None, "a symbolic result")


@law(("layer", "return_state"), return_sequences=True, **ONE)
def one_label_for_a_sequence_is_broadcast(s):
    """With `return_sequences=True` and one label per sample, the mean squared error is computed
    without an error, if the shapes can be broadcast: each time step is compared with it."""
    sequence, _ = run(s)
    label = np.ones((s.batch, 1, 1), "float32")
    loss = keras.losses.MeanSquaredError()(label, sequence)
    same(plain(loss), np.mean((sequence - 1) ** 2))


@law("layer", **ONE)
def a_forgotten_call_returns_no_tensor(s):
    """A layer that is made but not called cannot be unpacked."""
    refused(lambda: list(named(s)(4, return_state=True)), TypeError)


@law(("layer", "return_sequences"), **ONE, return_state=False)
def a_forgotten_flag_unpacks_samples(s):
    """Without `return_state`, unpacking what a layer returned for data takes the batch apart: it
    gives as many parts as there are samples."""
    same(len(list(build(s)(x_of(s)))), s.batch)


@law(("layer", "return_sequences"), **ONE, return_state=False)
def a_forgotten_flag_fails_while_a_model_is_built(s):
    """Without `return_state`, unpacking what a layer returned while a model is built raises an
    error."""
    refused(lambda: list(build(s)(keras.Input(x_of(s).shape[1:]))))


@law(("layer", "bidirectional", "return_sequences"), layer=NAMED, backend="torch")
def masks_that_pytorch_cannot_handle(s):
    """On PyTorch a mask raises an `AttributeError` where a layer with `unroll=True` reads
    backwards, in a `Bidirectional` too."""
    s = s.but(unroll=True, go_backwards=s.bidirectional == ONE_WAY)
    refused(lambda: run(s, mask=inputs.right), AttributeError)


@law(("layer", "mask"), layer=("own cell", "ConvLSTM1D"), bidirectional=ONE_WAY, backend="jax")
def masks_that_jax_cannot_handle(s):
    """On JAX a mask goes wrong where the first state has not the shape of the output and of the
    mask's rows: a `ConvLSTM1D` raises an error, and the output of your own cell has the width of
    its state."""
    masked = lambda: plain(new(spell_layer(s), x_of(s).shape)(x_of(s), mask=inputs.right))
    if s.layer == "ConvLSTM1D":
        refused(masked)
    else:
        differ(masked().shape, run(s)[0].shape)
