"""Dropout, and what it leaves alone"""

import numpy as np
from keras import layers

from checker.laws import differ, exception, law, same

from .running import call, new, parts, plain, run, x_of
from .settings import NAMED, ONE_WAY, spell_layer

OVER = ("layer", "bidirectional", "return_sequences", "go_backwards")
RATES = "dropout=0.5, recurrent_dropout=0.5"


def dropping(s, rates=RATES):
    """The layer of a setting with dropout."""
    return new(spell_layer(s).replace("(4", f"(4, {rates}", 1), x_of(s).shape)


@law((*OVER, "mask"), layer=NAMED, return_state=True)
def dropout_changes_no_shape(s):
    """`dropout` and `recurrent_dropout` change neither how many tensors come back in training nor
    their shapes."""
    dropped = call(dropping(s), s, training=True)
    expected = call(dropping(s), s)
    same([tensor.shape for tensor in dropped], [tensor.shape for tensor in expected])


@law(OVER, layer=NAMED, bidirectional=ONE_WAY, return_state=True)
def the_output_is_the_hidden_state_in_training(s):
    """In training with dropout, too, the output or its last row equals `state_h`."""
    output, (state_h, *_) = parts(s, call(dropping(s), s, training=True))
    same(output[:, -1] if s.return_sequences else output, state_h)


@law(("go_backwards", "batch"), layer="SimpleRNN", bidirectional=ONE_WAY)
def dropout_drops_the_same_at_each_step(s):
    """`dropout` drops the same features of a sample at each time step of a call."""
    flags = f"return_sequences=True, go_backwards={s.go_backwards}, activation='linear'"
    code = f"SimpleRNN(5, dropout=0.5, {flags}, kernel_initializer='identity'"
    layer = new(f"{code}, recurrent_initializer='zeros')", x_of(s).shape)
    layer.set_weights([np.eye(5), np.zeros((5, 5)), np.zeros(5)])
    rows = plain(layer(np.ones((s.batch, 6, 5), "float32"), training=True))
    same(rows, np.repeat(rows[:, :1], 6, axis=1))


@law(("layer", "return_sequences"), layer=NAMED, bidirectional=ONE_WAY)
@exception(layer="SimpleRNN")
def a_rate_out_of_range_drops_nothing(s):
    """A `dropout` or `recurrent_dropout` of one or more, or below zero, drops nothing in training,
    and raises no error."""
    for rate in (1.0, 50, -0.5):
        for name in ("dropout", "recurrent_dropout"):
            layer = dropping(s, f"{name}={rate}")
            same(parts(s, call(layer, s, training=True)), run(s))


@law(("layer", "return_sequences"), layer=NAMED, bidirectional=ONE_WAY)
def each_call_drops_anew(s):
    """In training, a layer with dropout drops anew in each call."""
    many = np.ones((8, s.timesteps, 40), "float32")
    layer = getattr(layers, s.layer)(4, dropout=0.5)
    differ(plain(layer(many, training=True)), plain(layer(many, training=True)))
