# --8<-- [start:answer]
import numpy as np
from keras.layers import ConvLSTM2D
from keras.ops import convert_to_numpy


def same(one, other):
    return np.allclose(convert_to_numpy(one), convert_to_numpy(other), atol=1e-6)


batch, timesteps, rows, columns, channels, filters = 2, 3, 6, 7, 1, 4
shape = (batch, timesteps, rows, columns, channels)
frames = np.cos(np.arange(np.prod(shape))).reshape(shape)
layer = ConvLSTM2D(filters, kernel_size=3, padding="same", return_state=True)

_, state_h, state_c = layer(frames[:, :2])
rest, *_ = layer(frames[:, 2:], initial_state=[state_h, state_c])
whole, *_ = layer(frames)

print(tuple(state_h.shape), tuple(state_c.shape))
print(same(rest, whole))
# --8<-- [end:answer]
