from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import GRU, LSTM, Bidirectional, SimpleRNN
from keras.ops import convert_to_numpy
from shared import batch, fixed, same, timesteps, units, x

fixed = keras.saving.register_keras_serializable()(fixed)  # Bidirectional copies it by name
weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)

# --8<-- [end:setup]

# --8<-- [start:call]
output = LSTM(units, **weights)(x)
sequence = LSTM(units, return_sequences=True, **weights)(x)

print(tuple(output.shape))
print(tuple(sequence.shape))
# --8<-- [end:call]

# --8<-- [start:kinds]
for kind in (GRU, SimpleRNN):
    print(kind.__name__, tuple(kind(units, return_sequences=True)(x).shape))
# --8<-- [end:kinds]

# --8<-- [start:needs]
top = LSTM(units)(sequence)
labels = keras.layers.Dense(1)(sequence)
context = keras.layers.Attention()([sequence, sequence])

for result in (top, labels, context):
    print(tuple(result.shape))
# --8<-- [end:needs]

# --8<-- [start:last]
print(convert_to_numpy(sequence)[0].round(4))
print(convert_to_numpy(output)[0].round(4))
# --8<-- [end:last]

# --8<-- [start:axes]
wide = LSTM(40, return_sequences=True)
twice_as_long = np.concatenate([x, x], axis=1)

print(tuple(wide(x).shape))
print(tuple(wide(twice_as_long).shape))
# --8<-- [end:axes]

# --8<-- [start:setup-same]
last, every = LSTM(units), LSTM(units, return_sequences=True)
last.build(x.shape)
every.build(x.shape)
# --8<-- [end:setup-same]

# --8<-- [start:same]
every.set_weights(last.get_weights())

print(last.count_params(), every.count_params())
print(same(every(x)[:, -1], last(x)))
# --8<-- [end:same]

# --8<-- [start:setup-mask]
mask = np.array([[True, True, False], [True, True, True]])
# --8<-- [end:setup-mask]

# --8<-- [start:mask-goes-on]
words = np.array([[7, 4, 0]])
vectors = keras.layers.Embedding(10, 8, mask_zero=True)(words)

for flag in (False, True):
    result = LSTM(units, return_sequences=flag)(vectors)
    print(flag, getattr(result, "_keras_mask", None) is not None)
# --8<-- [end:mask-goes-on]

# --8<-- [start:padding]
for side in ("left", "right"):
    steps = mask[:1, ::-1] if side == "left" else mask[:1]
    padded = LSTM(units, return_sequences=True, **weights)(x[:1], mask=steps)
    print(side)
    print(convert_to_numpy(padded)[0].round(4))
# --8<-- [end:padding]

# --8<-- [start:zeroed]
for flag in (False, True):
    zeroing = LSTM(units, return_sequences=flag, zero_output_for_mask=True, **weights)
    result = convert_to_numpy(zeroing(x, mask=mask))
    print(flag, (result[0] if result.ndim == 2 else result[0, -1]).round(4))
# --8<-- [end:zeroed]

# --8<-- [start:bidirectional]
both_ways = Bidirectional(LSTM(units, return_sequences=True, **weights))(x)
merged = Bidirectional(LSTM(units, **weights))(x)

print(same(both_ways[:, -1, :units], merged[:, :units]))
print(same(both_ways[:, -1, units:], merged[:, units:]))
print(same(both_ways[:, 0, units:], merged[:, units:]))
# --8<-- [end:bidirectional]

# --8<-- [start:backwards]
backwards = dict(go_backwards=True, **weights)
output_b = LSTM(units, **backwards)(x)
sequence_b = LSTM(units, return_sequences=True, **backwards)(x)

print(same(sequence_b[:, -1], output_b))
print(same(sequence_b[:, 0], output_b))
# --8<-- [end:backwards]

with suppress(ValueError):
    # --8<-- [start:misspelt]
    LSTM(units, return_sequence=True)
    # --8<-- [end:misspelt]

# --8<-- [start:setup-famous]
data = np.array([0.1, 0.2, 0.3]).reshape(1, 3, 1)
# --8<-- [end:setup-famous]

# --8<-- [start:famous]
for flag in (False, True):
    model = keras.Sequential([LSTM(1, return_sequences=flag, **weights)])
    print(model.predict(data, verbose=0).round(6))
# --8<-- [end:famous]

# --8<-- [start:random]
first, second = LSTM(1)(data), LSTM(1)(data)

print(same(first, second))
# --8<-- [end:random]

# --8<-- [start:answer-shape]
result = LSTM(7, return_sequences=True)(np.ones((6, 9, 2)))

print(tuple(result.shape))
# --8<-- [end:answer-shape]

# --8<-- [start:answer-step]
until_second = LSTM(units, **weights)(x[:, :2])

print(same(sequence[:, 1], until_second))
# --8<-- [end:answer-step]

# --8<-- [start:answer-reverse]
aligned = keras.ops.flip(sequence_b, axis=1)

print(same(aligned[:, 0], output_b))
# --8<-- [end:answer-reverse]
