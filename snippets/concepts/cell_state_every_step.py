# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import GRU, LSTM, RNN, LSTMCell
from keras.ops import concatenate, convert_to_numpy, stack
from shared import batch, same, timesteps, units, weights, x

layer = LSTM(units, return_sequences=True, return_state=True, **weights)
sequence, state_h, state_c = layer(x)
# --8<-- [end:setup]


# --8<-- [start:call]
@keras.saving.register_keras_serializable()
class LSTMCellWithMemory(LSTMCell):
    """An LSTM's cell that outputs its cell state beside its hidden state."""

    def __init__(self, units, **settings):
        super().__init__(units, **settings)
        self.output_size = 2 * units

    def call(self, inputs, states, training=False):
        _, (state_h, state_c) = super().call(inputs, states, training=training)
        return concatenate([state_h, state_c], axis=-1), [state_h, state_c]


with_memory = RNN(LSTMCellWithMemory(units, **weights), return_sequences=True)
both = with_memory(x)
hidden, memory = both[..., :units], both[..., units:]

print(tuple(memory.shape))
print(same(hidden, sequence), same(memory[:, -1], state_c))
# --8<-- [end:call]

# --8<-- [start:not-there]
print(tuple(sequence.shape), tuple(state_c.shape))
print([same(sequence[:, t], state_c) for t in range(timesteps)])
# --8<-- [end:not-there]

# --8<-- [start:steps]
step = LSTM(units, return_state=True, **weights)
states, kept = None, []
for t in range(timesteps):
    _, *states = step(x[:, t : t + 1], initial_state=states)
    kept.append(states[1])

print(same(stack(kept, axis=1), memory))
# --8<-- [end:steps]

# --8<-- [start:cell-loop]
cell = LSTMCell(units, **weights)
states, kept = cell.get_initial_state(batch_size=batch), []
for t in range(timesteps):
    _, states = cell(x[:, t], states)
    kept.append(states[1])

print(same(stack(kept, axis=1), memory))
# --8<-- [end:cell-loop]

# --8<-- [start:prefixes]
ends = [step(x[:, : t + 1])[2] for t in range(timesteps)]

print(same(stack(ends, axis=1), memory))
# --8<-- [end:prefixes]

# --8<-- [start:setup-trained]
trained = LSTM(units, return_sequences=True)
trained.build(x.shape)
from_trained = RNN(LSTMCellWithMemory(units), return_sequences=True)
from_trained.build(x.shape)
# --8<-- [end:setup-trained]

# --8<-- [start:weights]
from_trained.set_weights(trained.get_weights())

print(same(from_trained(x)[..., :units], trained(x)))
# --8<-- [end:weights]

# --8<-- [start:model]
inputs = keras.Input(x.shape[1:])
model = keras.Model(inputs, from_trained(inputs)[..., units:])
model.save("memory.keras")
loaded = keras.saving.load_model("memory.keras")

print(model.output_shape, same(model(x), loaded(x)))
# --8<-- [end:model]

# --8<-- [start:mask]
mask = np.array([[True, True, False], [True, True, True]])
masked = with_memory(x, mask=mask)

print(same(masked[0, -1], masked[0, -2]), same(masked[1, -1], masked[1, -2]))
# --8<-- [end:mask]

# --8<-- [start:bound]
large = 10 * np.ones(x.shape)
large_both = convert_to_numpy(with_memory(large))

print(abs(large_both[..., :units]).max() < 1, abs(large_both[..., units:]).max() < 1)
# --8<-- [end:bound]

# --8<-- [start:setup-padded]
padded = with_memory(x, mask=np.array([[False, True, True]] * batch))
# --8<-- [end:setup-padded]

# --8<-- [start:output-gate]
ratio = hidden / keras.ops.tanh(memory)
gates = convert_to_numpy(ratio)

print(gates.min() > 0, gates.max() < 1)
# --8<-- [end:output-gate]

# --8<-- [start:gru]
gru = GRU(units, return_sequences=True, return_state=True)
rows, last = gru(x)

print(same(rows[:, -1], last))
# --8<-- [end:gru]

# --8<-- [start:answer-norm]
size = keras.ops.norm(memory, axis=-1)

print(tuple(size.shape), convert_to_numpy(size)[0].round(4))
# --8<-- [end:answer-norm]

# --8<-- [start:answer-middle]
halfway = [hidden[:, 0], memory[:, 0]]
output = LSTM(units, **weights)(x[:, 1:], initial_state=halfway)

print(same(output, hidden[:, -1]))
# --8<-- [end:answer-middle]

# --8<-- [start:answer-last]
print(same(LSTM(units, return_state=True, **weights)(x[:, :2])[2], memory[:, 1]))
# --8<-- [end:answer-last]
