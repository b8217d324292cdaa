# ruff: noqa: F401 what the lines below this set-up need
import keras
import numpy as np
from keras.layers import GRU, LSTM, RNN, Bidirectional, ConvLSTM1D, GRUCell, LSTMCell, SimpleRNN

batch, timesteps, features, units, rows = 2, 3, 5, 4, 6


def numbers(*shape, start=1.0):
    """Fixed numbers, none of them twice."""
    count = int(np.prod(shape))
    return np.cos(np.arange(start, start + count)).reshape(shape).astype("float32")


x = numbers(batch, timesteps, features)
images = numbers(batch, timesteps, rows, features)

# True means that the time step is used; it is the first sample that has steps to skip
left = np.array([[False, True, True], [True, True, True]])
right = np.array([[True, True, False], [True, True, True]])
middle = np.array([[True, False, True], [True, True, True]])
row = np.array([[False, False, False], [True, True, True]])


@keras.saving.register_keras_serializable("laws")
class RunningTotal(keras.layers.Layer):
    """A cell that remembers the sum of each feature, and outputs their grand total."""

    state_size = features
    output_size = 1

    def call(self, inputs, states):
        total = states[0] + inputs
        return keras.ops.sum(total, axis=-1, keepdims=True), [total]
