# --8<-- [start:program]
import numpy as np
from keras.layers import LSTM
from keras.ops import convert_to_numpy

batch, timesteps, features, units = 2, 3, 5, 4


def fixed(shape, dtype=None):
    """Weights that are the same on every machine, and different for every unit."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
x = np.cos(np.arange(1.0, batch * timesteps * features + 1)).reshape(batch, timesteps, features)

layer = LSTM(units, **weights)
output = layer(x)

tensors = dict(output=output)
with np.printoptions(precision=4, suppress=True, floatmode="fixed", linewidth=200):
    for name, tensor in tensors.items():
        print(name, tuple(tensor.shape))
        print(convert_to_numpy(tensor)[0])
# --8<-- [end:program]
