# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import GRU, LSTM, RNN, Bidirectional, LSTMCell
from keras.ops import convert_to_numpy
from shared import batch, features, fixed, same, timesteps, units, x

fixed = keras.saving.register_keras_serializable()(fixed)  # Bidirectional copies it by name
weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
# --8<-- [end:setup]

# --8<-- [start:call]
output, state_h, state_c = LSTM(units, return_state=True, **weights)(x)

print(convert_to_numpy(output)[0].round(4))
print(convert_to_numpy(state_h)[0].round(4))
# --8<-- [end:call]

# --8<-- [start:sequence]
both = LSTM(units, return_sequences=True, return_state=True, **weights)
sequence, state_h, state_c = both(x)

print(tuple(sequence.shape), tuple(state_h.shape))
print(same(sequence[:, -1], state_h))
# --8<-- [end:sequence]

# --8<-- [start:lstm-cell]
cell = LSTMCell(units, **weights)
said, (next_h, next_c) = cell(x[:, 0], cell.get_initial_state(batch_size=batch))

print(same(said, next_h), same(said, next_c))
# --8<-- [end:lstm-cell]


# --8<-- [start:setup-own-cell]
class RunningTotal(keras.Layer):
    """Remembers the sum of each feature, and outputs their grand total."""

    state_size = features
    output_size = 1

    def call(self, inputs, states):
        sums = states[0] + inputs
        return keras.ops.sum(sums, axis=-1, keepdims=True), [sums]


# --8<-- [end:setup-own-cell]

# --8<-- [start:own-cell]
total, sums = RNN(RunningTotal(), return_state=True)(x)

print(tuple(total.shape), tuple(sums.shape))
# --8<-- [end:own-cell]

# --8<-- [start:setup-mask]
mask = np.array([[True, True, False], [True, True, True]])
# --8<-- [end:setup-mask]

# --8<-- [start:masked-default]
output, state_h, _ = LSTM(units, return_state=True, **weights)(x, mask=mask)

print(same(output, state_h))
# --8<-- [end:masked-default]

# --8<-- [start:masked]
zeroing = LSTM(units, zero_output_for_mask=True, return_state=True, **weights)
output, state_h, _ = zeroing(x, mask=mask)

print(convert_to_numpy(output)[0].round(4))
print(convert_to_numpy(state_h)[0].round(4))
# --8<-- [end:masked]

# --8<-- [start:masked-sequence]
flags = dict(return_sequences=True, return_state=True, zero_output_for_mask=True)
rows = LSTM(units, **flags, **weights)
sequence, state_h, _ = rows(x, mask=mask)

print(convert_to_numpy(sequence)[0].round(4))
print(convert_to_numpy(state_h)[0].round(4))
# --8<-- [end:masked-sequence]

# --8<-- [start:sets]
for flag in (False, True):
    wrapped = LSTM(units, return_sequences=flag, zero_output_for_mask=not flag)
    forward = Bidirectional(wrapped).forward_layer
    print(wrapped.zero_output_for_mask, forward.zero_output_for_mask)
# --8<-- [end:sets]

# --8<-- [start:bidirectional]
both_ways = Bidirectional(LSTM(units, return_state=True, **weights))
output, forward_h, forward_c, backward_h, backward_c = both_ways(x)

for tensor in (output, forward_h, backward_h):
    print(convert_to_numpy(tensor)[0].round(4))
# --8<-- [end:bidirectional]

# --8<-- [start:sum]
layer = LSTM(units, return_state=True, **weights)
summed = Bidirectional(layer, merge_mode="sum")
output, forward_h, _, backward_h, _ = summed(x)

for tensor in (output, forward_h, backward_h):
    print(convert_to_numpy(tensor)[0].round(4))
# --8<-- [end:sum]

# --8<-- [start:ends]
ends = Bidirectional(both)
sequence, forward_h, _, backward_h, _ = ends(x)

print(same(sequence[:, -1, :units], forward_h))
print(same(sequence[:, 0, units:], backward_h))
# --8<-- [end:ends]

# --8<-- [start:ends-masked]
sequence, forward_h, _, backward_h, _ = ends(x, mask=mask)

print(convert_to_numpy(sequence)[0, -1].round(4))
print(same(sequence[:, -1, :units], forward_h))
# --8<-- [end:ends-masked]

# --8<-- [start:stacked]
cells = [LSTMCell(units, **weights), LSTMCell(6, **weights)]
output, lower, upper = RNN(cells, return_state=True)(x)

for state_h, state_c in (lower, upper):
    print(tuple(output.shape), tuple(state_h.shape))
print(type(lower).__name__, same(output, upper[0]))
# --8<-- [end:stacked]

# --8<-- [start:answer-gru]
output, state_h = GRU(units, return_state=True)(x)

print(same(output, state_h))
# --8<-- [end:answer-gru]

# --8<-- [start:answer-left]
padded = LSTM(units, return_state=True, zero_output_for_mask=True, **weights)
output, state_h, _ = padded(x, mask=mask[:, ::-1])

print(same(output, state_h))
# --8<-- [end:answer-left]

# --8<-- [start:answer-merge]
layer = LSTM(units, return_state=True, **weights)
forward, backward, *states = Bidirectional(layer, merge_mode=None)(x)

print(same(forward, states[0]), same(backward, states[2]))
# --8<-- [end:answer-merge]
