# --8<-- [start:calls]
import keras
import numpy as np
from keras.layers import LSTM, Dense
from keras.ops import convert_to_numpy

batch, timesteps, features, units = 2, 3, 5, 4


def fixed(shape, dtype=None):
    """Weights that are the same on every machine, and different for every unit."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
x = np.cos(np.arange(1.0, batch * timesteps * features + 1))
x = x.reshape(batch, timesteps, features)

for flags in (
    {},
    {"return_sequences": True},
    {"return_state": True},
    {"return_sequences": True, "return_state": True},
):
    returned = LSTM(units, **flags, **weights)(x)
    tensors = returned if isinstance(returned, tuple) else [returned]
    print(flags, [tuple(tensor.shape) for tensor in tensors])
# --8<-- [end:calls]

# --8<-- [start:whole]
output = LSTM(units, **weights)(x)
answer = Dense(1)(output)
# --8<-- [end:whole]

# --8<-- [start:every]
sequence = LSTM(units, return_sequences=True, **weights)(x)
answers = Dense(1)(sequence)
# --8<-- [end:every]

# --8<-- [start:stack]
lower = LSTM(units, return_sequences=True, **weights)(x)
upper = LSTM(7, **weights)(lower)
# --8<-- [end:stack]

# --8<-- [start:decode]
output, state_h, state_c = LSTM(units, return_state=True, **weights)(x)
target = np.tile(x, (1, 3, 1))
decoder = LSTM(units, return_sequences=True, **weights)
decoded = decoder(target, initial_state=[state_h, state_c])
# --8<-- [end:decode]

# --8<-- [start:attend]
encoder = LSTM(units, return_sequences=True, return_state=True, **weights)
memory, *states = encoder(x)
decoded = decoder(target, initial_state=states)
context = keras.layers.Attention()([decoded, memory])
# --8<-- [end:attend]

# --8<-- [start:resume]
layer = LSTM(units, return_state=True, **weights)
at_once, *_ = layer(x)

_, *states = layer(x[:, :2])
in_parts, *_ = layer(x[:, 2:], initial_state=states)
at_once, in_parts = map(convert_to_numpy, (at_once, in_parts))
print(np.allclose(at_once, in_parts, rtol=0, atol=1e-6))
# --8<-- [end:resume]
