"""What an argument is when it is not given"""

import inspect

import keras
import numpy as np

from checker.laws import law, same

from . import inputs
from .running import call, fix, new, parts, run, x_of
from .settings import MASKED, NAMED, ONE_WAY, spell_layer

AXES = ("layer", "mask", "return_sequences", "return_state", "go_backwards", "bidirectional")


def given(s, argument, value):
    """What a setting gives if an argument is passed to its layer."""
    head, rest = spell_layer(s).split("(4", 1)
    layer = new(f"{head}(4, {argument}={value!r}{rest}", x_of(s).shape)
    return parts(s, call(layer, s))


@law(AXES, return_sequences=False, layer=NAMED)
def return_sequences_is_off(s):
    """By default `return_sequences` is `False`: a layer returns its last output."""
    same(given(s, "return_sequences", False), run(s))


@law(AXES, return_state=False, layer=NAMED)
def return_state_is_off(s):
    """By default `return_state` is `False`: a layer returns no state."""
    same(given(s, "return_state", False), run(s))


@law(AXES, go_backwards=False, layer=NAMED)
def go_backwards_is_off(s):
    """By default `go_backwards` is `False`: a layer reads from the first time step to the last."""
    same(given(s, "go_backwards", False), run(s))


@law(AXES, mask=MASKED, layer=NAMED)
def zero_output_for_mask_is_off(s):
    """By default `zero_output_for_mask` is `False`."""
    same(given(s, "zero_output_for_mask", False), run(s))


@law(AXES, layer=NAMED)
def stateful_is_off(s):
    """By default `stateful` is `False`: a second call begins where the first began."""
    layer = new(spell_layer(s), x_of(s).shape)
    call(layer, s)
    second = parts(s, call(layer, s))
    same(second, run(s))
    same(second, given(s, "stateful", False))


@law(AXES, layer=NAMED)
def use_bias_is_on(s):
    """By default `use_bias` is `True`."""
    same(given(s, "use_bias", True), run(s))


@law(AXES, layer=NAMED)
def activation_is_tanh(s):
    """By default `activation` is `"tanh"`."""
    same(given(s, "activation", "tanh"), run(s))


@law(AXES, layer=("LSTM", "GRU"))
def recurrent_activation_is_sigmoid(s):
    """By default `recurrent_activation` of an `LSTM` or `GRU` is `"sigmoid"`."""
    same(given(s, "recurrent_activation", "sigmoid"), run(s))


@law(AXES, layer="GRU")
def reset_after_is_on(s):
    """By default `reset_after` of a `GRU` is `True`."""
    same(given(s, "reset_after", True), run(s))


@law(AXES, layer=NAMED)
def dropout_is_zero(s):
    """By default nothing is dropped, not even with `training=True`."""
    layer = new(spell_layer(s), x_of(s).shape)
    same(parts(s, call(layer, s, training=True)), run(s))


@law(("layer", "unroll", "stateful", "go_backwards"), layer=NAMED, bidirectional=ONE_WAY)
def biases_begin_as_zeros(s):
    """By default the bias of a `GRU` or `SimpleRNN` begins as zeros; that of an `LSTM` does too,
    but for its second quarter, the forget gate's, which begins as ones."""
    bias = fresh_weights(s)[-1]
    expected = np.zeros(bias.shape)
    if s.layer == "LSTM":
        expected[4:8] = 1
    same(bias, expected)


@law("stateful", layer="LSTM", bidirectional=ONE_WAY)
def unit_forget_bias_keeps_the_initializer(s):
    """`unit_forget_bias=True`, the default, sets the forget gate's quarter of the bias alone; the
    other three quarters come from `bias_initializer`."""
    layer = keras.layers.LSTM(4, bias_initializer=keras.initializers.Constant(7.0))
    layer.build(x_of(s).shape)
    same(layer.get_weights()[-1], np.repeat([7.0, 1.0, 7.0, 7.0], 4))


@law("stateful", layer="LSTM", bidirectional=ONE_WAY)
def without_unit_forget_bias(s):
    """With `unit_forget_bias=False` the whole bias of an `LSTM` comes from `bias_initializer`."""
    layer = keras.layers.LSTM(4, unit_forget_bias=False)
    layer.build(x_of(s).shape)
    same(layer.get_weights()[-1], np.zeros(16))


@law("layer", layer=NAMED, bidirectional=ONE_WAY)
def recurrent_kernels_begin_orthogonal(s):
    """By default the recurrent kernel begins with orthogonal rows."""
    kernel = fresh_weights(s)[1]
    same(kernel @ kernel.T, np.eye(4))


@law("layer", layer=NAMED)
def merge_mode_is_concat(s):
    """By default `merge_mode` of a `Bidirectional` is `"concat"`."""
    x, wrap = x_of(s), keras.layers.Bidirectional
    one_way = getattr(keras.layers, s.layer)
    implicit, explicit = wrap(one_way(4)), wrap(one_way(4), merge_mode="concat")
    results = []
    for layer in (implicit, explicit):
        layer.build(x.shape)
        results.append(keras.ops.convert_to_numpy(fix(layer)(x)))
    same(*results)


@law("layer", layer=NAMED)
def unroll_is_off(s):
    """By default `unroll` is `False`."""
    layer = getattr(keras.layers, s.layer)
    same(layer(4).unroll, False)
    same(inspect.signature(layer).parameters["unroll"].default, False)


def fresh_weights(s):
    """The weights with which the layer of a setting begins, of its own accord."""
    layer = eval(spell_layer(s), vars(inputs))
    layer.build(x_of(s).shape)
    return layer.get_weights()
