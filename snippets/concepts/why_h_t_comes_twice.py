# --8<-- [start:call]
import keras
import numpy as np
from keras.layers import LSTM, RNN, Bidirectional, LSTMCell
from keras.ops import convert_to_numpy

batch, timesteps, features, units = 2, 3, 5, 4


# Registered by name, so that Bidirectional can copy a layer that uses it.
@keras.saving.register_keras_serializable()
def fixed(shape, dtype=None):
    """Weights that are the same on every machine, and different for every unit."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
x = np.cos(np.arange(1.0, batch * timesteps * features + 1))
x = x.reshape(batch, timesteps, features)

layer = LSTM(units, return_state=True, **weights)
output, state_h, state_c = map(convert_to_numpy, layer(x))
print(output[0].round(4))
print(state_h[0].round(4))
print(np.array_equal(output, state_h))
# --8<-- [end:call]

# --8<-- [start:sequence]
both = LSTM(units, return_sequences=True, return_state=True, **weights)
sequence, state_h, state_c = map(convert_to_numpy, both(x))
print(sequence.shape, state_h.shape)
print(np.array_equal(sequence[:, -1], state_h))
# --8<-- [end:sequence]

# --8<-- [start:masked]
mask = np.array([[True, True, False], [True, True, True]])

zeroing = LSTM(units, zero_output_for_mask=True, return_state=True, **weights)
output, state_h, state_c = map(convert_to_numpy, zeroing(x, mask=mask))
print(output.round(4))
print(state_h.round(4))
# --8<-- [end:masked]

# --8<-- [start:masked-sequence]
for zero_output_for_mask in (False, True):
    flags = dict(return_sequences=True, zero_output_for_mask=zero_output_for_mask)
    layer = LSTM(units, return_state=True, **flags, **weights)
    sequence, state_h, state_c = map(convert_to_numpy, layer(x, mask=mask))
    print(sequence[0, -1].round(4), np.array_equal(sequence[:, -1], state_h))
# --8<-- [end:masked-sequence]

# --8<-- [start:bidirectional]
layer = LSTM(units, return_state=True, **weights)
both_ways = Bidirectional(layer)
output, *states = map(convert_to_numpy, both_ways(x))
forward_h, forward_c, backward_h, backward_c = states
print(output[0].round(4))
print(forward_h[0].round(4))
print(backward_h[0].round(4))
# --8<-- [end:bidirectional]

# --8<-- [start:sum]
summed = Bidirectional(layer, merge_mode="sum")
output, *states = map(convert_to_numpy, summed(x))
forward_h, forward_c, backward_h, backward_c = states
print(output[0].round(4))
print(forward_h[0].round(4))
print(backward_h[0].round(4))
# --8<-- [end:sum]

# --8<-- [start:ends]
ends = Bidirectional(both)
sequence, forward_h, _, backward_h, _ = map(convert_to_numpy, ends(x))
print(np.array_equal(sequence[:, -1, :units], forward_h))
print(np.array_equal(sequence[:, 0, units:], backward_h))
# --8<-- [end:ends]

# --8<-- [start:stacked]
cells = [LSTMCell(units, **weights), LSTMCell(6, **weights)]
output, lower, upper = RNN(cells, return_state=True)(x)
for state_h, state_c in (lower, upper):
    same = np.array_equal(convert_to_numpy(output), convert_to_numpy(state_h))
    print(tuple(output.shape), tuple(state_h.shape), same)
# --8<-- [end:stacked]


# --8<-- [start:own-cell]
class RunningTotal(keras.Layer):
    """Remembers the sum of each feature, and outputs their grand total."""

    state_size = features
    output_size = 1

    def call(self, inputs, states):
        sums = states[0] + inputs
        return keras.ops.sum(sums, axis=-1, keepdims=True), [sums]


output, state = RNN(RunningTotal(), return_state=True)(x)
print(tuple(output.shape), tuple(state.shape))
# --8<-- [end:own-cell]

# --8<-- [start:lstm-cell]
cell = LSTMCell(units, **weights)
output, (state_h, state_c) = cell(x[:, 0], cell.get_initial_state(batch_size=batch))
print(np.array_equal(convert_to_numpy(output), convert_to_numpy(state_h)))
# --8<-- [end:lstm-cell]
