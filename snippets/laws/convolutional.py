"""ConvLSTM layers: states that are images"""

import keras
import numpy as np
from keras import layers

from checker.laws import law, same

from .inputs import features, numbers, units
from .running import fix, plain
from .settings import ONE_WAY

OVER = ("layer", "return_sequences", "go_backwards")
DIMENSIONS = (1, 2, 3)


@law(OVER, layer="ConvLSTM1D", bidirectional=ONE_WAY)
def a_convlstm_state_is_shaped_like_a_frame(s):
    """A state of a `ConvLSTM1D`, `ConvLSTM2D` or `ConvLSTM3D` has the shape of a time step of its
    sequence, for each `padding`, with and without strides."""
    flags = {"return_sequences": s.return_sequences, "go_backwards": s.go_backwards}
    for dimensions in DIMENSIONS:
        frames = numbers(s.batch, s.timesteps, *[5] * dimensions, 2)
        for padding, strides in (("valid", 1), ("same", 1), ("valid", 2), ("same", 2)):
            kind = getattr(layers, f"ConvLSTM{dimensions}D")
            layer = kind(3, 2, padding=padding, strides=strides, return_state=True, **flags)
            output, *states = layer(keras.Input(batch_shape=frames.shape))
            frame = output[:, 0] if s.return_sequences else output
            same([state.shape for state in states], [frame.shape] * 2)


@law(OVER, layer="ConvLSTM1D", bidirectional=ONE_WAY, return_state=True)
def a_convlstm_of_one_pixel_is_an_lstm(s):
    """On frames of a single pixel, with kernels of size one, a `ConvLSTM1D`, `ConvLSTM2D` or
    `ConvLSTM3D` gives what an `LSTM` with the same weights gives."""
    x = numbers(s.batch, s.timesteps, features)
    flags = {
        name: getattr(s, name) for name in ("return_sequences", "return_state", "go_backwards")
    }
    lstm = layers.LSTM(units, **flags)
    lstm.build(x.shape)
    expected = plain(fix(lstm)(x))
    for dimensions in DIMENSIONS:
        layer = getattr(layers, f"ConvLSTM{dimensions}D")(units, 1, **flags)
        pixel = [1] * dimensions
        layer.build((s.batch, s.timesteps, *pixel, features))
        kernel, recurrent, bias = lstm.get_weights()
        layer.set_weights(
            [array.reshape(*pixel, *array.shape) for array in (kernel, recurrent)] + [bias]
        )
        result = plain(layer(x.reshape(s.batch, s.timesteps, *pixel, features)))
        flat = [
            array.reshape(np.shape(other)) for array, other in zip(result, expected, strict=True)
        ]
        same(flat, list(expected))
