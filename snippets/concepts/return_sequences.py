from contextlib import suppress

# --8<-- [start:call]
import keras
import numpy as np
from keras.layers import LSTM
from keras.ops import convert_to_numpy

batch, timesteps, features, units = 2, 3, 5, 4


def fixed(shape, dtype=None):
    """Weights that are the same on every machine, and different for every unit."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
x = np.cos(np.arange(1.0, batch * timesteps * features + 1))
x = x.reshape(batch, timesteps, features)

output = convert_to_numpy(LSTM(units, **weights)(x))
sequence = convert_to_numpy(LSTM(units, return_sequences=True, **weights)(x))
print(output.shape)
print(sequence.shape)
# --8<-- [end:call]

# --8<-- [start:last]
print(sequence[0].round(4))
print(output[0].round(4))
print(np.allclose(sequence[:, -1], output))
# --8<-- [end:last]

# --8<-- [start:axes]
wide = LSTM(40, return_sequences=True)
twice_as_long = np.concatenate([x, x], axis=1)
print(tuple(wide(x).shape))
print(tuple(wide(twice_as_long).shape))
# --8<-- [end:axes]

# --8<-- [start:same]
last, every = LSTM(units), LSTM(units, return_sequences=True)
last.build(x.shape)
every.build(x.shape)
print(last.count_params(), every.count_params())

every.set_weights(last.get_weights())
random_output, random_sequence = map(convert_to_numpy, (last(x), every(x)))
print(np.allclose(random_sequence[:, -1], random_output))
# --8<-- [end:same]

with suppress(ValueError):
    # --8<-- [start:misspelt]
    LSTM(units, return_sequence=True)
    # --8<-- [end:misspelt]

# --8<-- [start:backwards]
backwards = dict(go_backwards=True, **weights)
output = convert_to_numpy(LSTM(units, **backwards)(x))
sequence = convert_to_numpy(LSTM(units, return_sequences=True, **backwards)(x))
print(np.allclose(sequence[:, -1], output))
print(np.allclose(sequence[:, 0], output))
# --8<-- [end:backwards]

# --8<-- [start:uses]
stacked = LSTM(units)(sequence)
labels = keras.layers.Dense(1)(sequence)
context = keras.layers.Attention()([sequence, sequence])
for result in (stacked, labels, context):
    print(tuple(result.shape))
# --8<-- [end:uses]

# --8<-- [start:famous-output]
data = np.array([0.1, 0.2, 0.3]).reshape(1, 3, 1)
inputs1 = keras.Input(shape=(3, 1))

lstm1 = LSTM(1, **weights)(inputs1)
model = keras.Model(inputs=inputs1, outputs=lstm1)
print(model.predict(data, verbose=0).round(6))
# --8<-- [end:famous-output]

# --8<-- [start:famous-sequence]
lstm1 = LSTM(1, return_sequences=True, **weights)(inputs1)
model = keras.Model(inputs=inputs1, outputs=lstm1)
print(model.predict(data, verbose=0).round(6))
# --8<-- [end:famous-sequence]

# --8<-- [start:random]
first, second = (convert_to_numpy(LSTM(1)(data)) for _ in range(2))
print(np.allclose(first, second))
# --8<-- [end:random]
