# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import GRU, LSTM, Bidirectional
from keras.ops import convert_to_numpy, flip
from shared import fixed, same, timesteps, units, x

fixed = keras.saving.register_keras_serializable()(fixed)  # Bidirectional copies its layer
weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)

# --8<-- [end:setup]

# --8<-- [start:call]
backwards = LSTM(units, return_sequences=True, go_backwards=True, **weights)
forwards = LSTM(units, return_sequences=True, **weights)

print(same(backwards(x), forwards(x[:, ::-1])))
# --8<-- [end:call]

# --8<-- [start:order]
sequence = backwards(x)
first_only = LSTM(units, go_backwards=True, **weights)(x[:, -1:])

print(same(sequence[:, 0], first_only))
print(same(sequence[:, -1], LSTM(units, go_backwards=True, **weights)(x)))
# --8<-- [end:order]

# --8<-- [start:align]
aligned = flip(sequence, axis=1)

print(same(aligned[:, -1], first_only))
# --8<-- [end:align]

# --8<-- [start:sum]
wrong = forwards(x) + sequence
right = forwards(x) + aligned
merged = Bidirectional(forwards, merge_mode="sum")

print(same(wrong, merged(x)), same(right, merged(x)))
# --8<-- [end:sum]

# --8<-- [start:states]
layer = LSTM(units, return_state=True, go_backwards=True, **weights)
output, state_h, state_c = layer(x)

print(same(output, state_h), same(state_h, sequence[:, -1]))
# --8<-- [end:states]

# --8<-- [start:split]
_, *states = layer(x[:, 1:])
output, *_ = layer(x[:, :1], initial_state=states)

print(same(output, layer(x)[0]))
# --8<-- [end:split]

# --8<-- [start:weights]
rows, others = forwards(x), backwards(x)

print([same(one, other) for one, other in zip(forwards.weights, backwards.weights)])
# --8<-- [end:weights]

# --8<-- [start:setup-mask]
mask = np.array([[True, True, False], [True, True, True]])
# --8<-- [end:setup-mask]

# --8<-- [start:mask]
rows = convert_to_numpy(backwards(x[:1], mask=mask[:1]))

print(rows[0].round(4))
# --8<-- [end:mask]

# --8<-- [start:stack]
twice = LSTM(units, go_backwards=True, **weights)
again = twice(sequence)
read = LSTM(units, **weights)(aligned)

print(same(again, read))
# --8<-- [end:stack]

# --8<-- [start:answer-gru]
gru = GRU(units, return_sequences=True, go_backwards=True, **weights)
turned = GRU(units, return_sequences=True, **weights)

print(same(gru(x), turned(x[:, ::-1])))
# --8<-- [end:answer-gru]

# --8<-- [start:answer-row]
row = sequence[:, 1]
until = LSTM(units, go_backwards=True, **weights)(x[:, 1:])

print(same(row, until))
# --8<-- [end:answer-row]

# --8<-- [start:answer-twice]
print(same(backwards(x[:, ::-1]), forwards(x)))
# --8<-- [end:answer-twice]
