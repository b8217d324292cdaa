from contextlib import suppress

# --8<-- [start:call]
import keras
import numpy as np
from keras.layers import GRU, LSTM, Bidirectional, SimpleRNN
from keras.ops import convert_to_numpy

batch, timesteps, features, units = 2, 3, 5, 4


def fixed(shape, dtype=None):
    """Weights that are the same on every machine, and different for every unit."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
x = np.cos(np.arange(1.0, batch * timesteps * features + 1))
x = x.reshape(batch, timesteps, features)

output, state_h, state_c = LSTM(units, return_state=True, **weights)(x)
for tensor in (output, state_h, state_c):
    print(tuple(tensor.shape), convert_to_numpy(tensor)[0].round(4))
# --8<-- [end:call]

# --8<-- [start:container]
result = LSTM(units, return_state=True, **weights)(x)
print(type(result).__name__, len(result))
# --8<-- [end:container]

# --8<-- [start:flags]
for return_sequences in (False, True):
    for return_state in (False, True):
        flags = dict(return_sequences=return_sequences, return_state=return_state)
        result = LSTM(units, **flags, **weights)(x)
        shapes = keras.tree.map_structure(lambda tensor: tuple(tensor.shape), result)
        print(f"{return_sequences!s:5} {return_state!s:5} {shapes}")
# --8<-- [end:flags]

# --8<-- [start:both]
both = LSTM(units, return_sequences=True, return_state=True, **weights)
sequence, state_h, state_c = map(convert_to_numpy, both(x))
print(np.allclose(sequence[:, -1], state_h))
print(np.allclose(sequence[:, -1], state_c))
# --8<-- [end:both]

# --8<-- [start:continue]
layer = LSTM(units, return_state=True, **weights)
whole, *_ = layer(x)

_, state_h, state_c = layer(x[:, :2])
rest, *_ = layer(x[:, 2:], initial_state=[state_h, state_c])
print(np.allclose(convert_to_numpy(rest), convert_to_numpy(whole)))
# --8<-- [end:continue]

# --8<-- [start:swapped]
swapped, *_ = layer(x[:, 2:], initial_state=[state_c, state_h])
print(convert_to_numpy(rest)[0].round(4))
print(convert_to_numpy(swapped)[0].round(4))
# --8<-- [end:swapped]

# --8<-- [start:zeros]
zeros = layer.get_initial_state(batch_size=batch)
from_zeros, *_ = layer(x, initial_state=zeros)
print(len(zeros), convert_to_numpy(zeros[0])[0], convert_to_numpy(zeros[1])[0])
print(np.allclose(convert_to_numpy(from_zeros), convert_to_numpy(whole)))
# --8<-- [end:zeros]

# --8<-- [start:star]
for layer in (LSTM, GRU, SimpleRNN):
    output, *states = layer(units, return_state=True)(x)
    print(layer.__name__, len(states))
output, *states = Bidirectional(LSTM(units, return_state=True))(x)
print("Bidirectional", len(states))
# --8<-- [end:star]

with suppress(ValueError):
    # --8<-- [start:too-few-names]
    output, state = LSTM(units, return_state=True)(x)
    # --8<-- [end:too-few-names]

with suppress(TypeError):
    # --8<-- [start:not-called]
    lstm1, state_h, state_c = LSTM(1, return_state=True)
    # --8<-- [end:not-called]

with suppress(NotImplementedError):
    # --8<-- [start:forgotten-symbolic]
    inputs = keras.Input(shape=(timesteps, features))
    output, state_h, state_c = LSTM(units)(inputs)
    # --8<-- [end:forgotten-symbolic]

with suppress(ValueError):
    # --8<-- [start:forgotten-eager]
    output, state_h, state_c = LSTM(units)(x)
    # --8<-- [end:forgotten-eager]

with suppress(ValueError):
    # --8<-- [start:forgotten-large]
    output, state_h, state_c = LSTM(units)(np.ones((32, timesteps, features)))
    # --8<-- [end:forgotten-large]

# --8<-- [start:trap]
output, state_h, state_c = LSTM(units)(np.ones((3, timesteps, features)))
print(tuple(state_h.shape))
# --8<-- [end:trap]

with suppress(ValueError):
    # --8<-- [start:misspelt]
    LSTM(units, return_states=True)
    # --8<-- [end:misspelt]

# --8<-- [start:predict]
output, state_h, state_c = LSTM(units, return_state=True, **weights)(inputs)
model = keras.Model(inputs, [output, state_h, state_c])
predicted = model.predict(x, verbose=0)
print(type(predicted).__name__, [array.shape for array in predicted])
# --8<-- [end:predict]

# --8<-- [start:predict-tuple]
model = keras.Model(inputs, LSTM(units, return_state=True)(inputs))
print(type(model.predict(x, verbose=0)).__name__)
# --8<-- [end:predict-tuple]

# --8<-- [start:famous]
data = np.array([0.1, 0.2, 0.3]).reshape(1, 3, 1)
inputs1 = keras.Input(shape=(3, 1))

lstm1, state_h, state_c = LSTM(1, return_state=True, **weights)(inputs1)
model = keras.Model(inputs=inputs1, outputs=[lstm1, state_h, state_c])
for array in model.predict(data, verbose=0):
    print(array.round(6))
# --8<-- [end:famous]

# --8<-- [start:famous-both]
lstm = LSTM(1, return_sequences=True, return_state=True, **weights)
lstm1, state_h, state_c = lstm(inputs1)
model = keras.Model(inputs=inputs1, outputs=[lstm1, state_h, state_c])
for array in model.predict(data, verbose=0):
    print(array.round(6))
# --8<-- [end:famous-both]
