from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import GRU, LSTM, RNN, Bidirectional, Dense, LSTMCell
from keras.ops import concatenate, convert_to_numpy, flip
from shared import batch, features, fixed, same, timesteps, units, x

fixed = keras.saving.register_keras_serializable()(fixed)  # Bidirectional copies its layer
weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
# --8<-- [end:setup]

# --8<-- [start:call]
both_ways = Bidirectional(LSTM(units, return_state=True, **weights))
output, forward_h, forward_c, backward_h, backward_c = both_ways(x)

for tensor in (output, forward_h, forward_c, backward_h, backward_c):
    print(tuple(tensor.shape))
# --8<-- [end:call]

with suppress(ValueError):
    # --8<-- [start:three-names]
    output, state_h, state_c = both_ways(x)
    # --8<-- [end:three-names]

# --8<-- [start:gru]
result = Bidirectional(GRU(units, return_state=True))(x)

print([tuple(tensor.shape) for tensor in result])
# --8<-- [end:gru]

# --8<-- [start:ends]
flags = dict(return_sequences=True, return_state=True)
whole = Bidirectional(LSTM(units, **flags, **weights))
sequence, forward_h, forward_c, backward_h, backward_c = whole(x)
left, right = sequence[..., :units], sequence[..., units:]

print(same(forward_h, left[:, -1]))
print(same(backward_h, right[:, 0]))
print(same(backward_h, right[:, -1]))
# --8<-- [end:ends]

# --8<-- [start:plain-output]
print(same(output[:, :units], forward_h))
print(same(output[:, units:], backward_h))
# --8<-- [end:plain-output]

# --8<-- [start:by-hand]
one_way = LSTM(units, return_sequences=True, **weights)
other_way = LSTM(units, return_sequences=True, go_backwards=True, **weights)
joined = concatenate([one_way(x), flip(other_way(x), axis=1)], axis=-1)

print(same(joined, sequence))
# --8<-- [end:by-hand]

# --8<-- [start:join]
state_h = concatenate([forward_h, backward_h], axis=-1)
state_c = concatenate([forward_c, backward_c], axis=-1)
decoder = LSTM(2 * units)
decoded = decoder(x, initial_state=[state_h, state_c])

print(tuple(state_h.shape), tuple(decoded.shape))
# --8<-- [end:join]

# --8<-- [start:bridge]
bridge_h, bridge_c = Dense(units, activation="tanh"), Dense(units)
decoded = LSTM(units)(x, initial_state=[bridge_h(state_h), bridge_c(state_c)])

print(tuple(decoded.shape))
# --8<-- [end:bridge]

# --8<-- [start:modes]
shapes = {}
for mode in ("concat", "sum", "mul", "ave"):
    merging = Bidirectional(LSTM(units, return_state=True, **weights), merge_mode=mode)
    merged, *states = merging(x)
    shapes[mode] = tuple(merged.shape)
    print(mode, shapes[mode], same(states[2], backward_h))
# --8<-- [end:modes]

# --8<-- [start:sum]
forward, backward = Bidirectional(LSTM(2, **weights), merge_mode=None)(x)
merged = {
    mode: Bidirectional(LSTM(2, **weights), merge_mode=mode)(x)
    for mode in ("concat", "sum", "mul", "ave")
}

print(same(merged["sum"], forward + backward))
print(same(merged["mul"], forward * backward))
print(same(merged["ave"], (forward + backward) / 2))
# --8<-- [end:sum]

# --8<-- [start:none]
pair = Bidirectional(LSTM(units, **weights), merge_mode=None)(x)
six = Bidirectional(LSTM(units, return_state=True, **weights), merge_mode=None)(x)

print(type(pair).__name__, len(pair), len(six))
print(same(six[0], six[2]), same(six[1], six[4]))
# --8<-- [end:none]

# --8<-- [start:halves]
zeros = np.zeros((batch, units))
_, *states = both_ways(x, initial_state=[zeros, zeros, backward_h, backward_c])

print(same(states[0], forward_h), same(states[2], backward_h))
# --8<-- [end:halves]

# --8<-- [start:two-states]
try:
    failed = both_ways(x, initial_state=[forward_h, forward_c])
except IndexError as error:
    print(str(error).partition("Arguments")[0].strip())
# --8<-- [end:two-states]

# --8<-- [start:split]
start, *states = whole(x[:, :1])
end, *states = whole(x[:, 1:], initial_state=states)

print(same(states[0], whole(x)[1]))
print(same(states[2], whole(x)[3]))
# --8<-- [end:split]

# --8<-- [start:setup-mask]
mask = np.array([[True] * (timesteps - 1) + [False]] * batch)
# --8<-- [end:setup-mask]

# --8<-- [start:masked]
masked, forward_h, _, backward_h, _ = whole(x, mask=mask)

print(convert_to_numpy(masked)[0, -1])
print(same(masked[:, -1, :units], forward_h))
print(same(masked[:, 0, units:], backward_h))
# --8<-- [end:masked]

# --8<-- [start:skips]
short = whole(x[:, :-1])

print(same(forward_h, short[1]), same(backward_h, short[3]))
# --8<-- [end:skips]

# --8<-- [start:flag]
for flag in (False, True):
    wrapped = LSTM(units, return_sequences=flag, zero_output_for_mask=not flag)
    print(flag, Bidirectional(wrapped).forward_layer.zero_output_for_mask)
# --8<-- [end:flag]

with suppress(ValueError):
    # --8<-- [start:backward-layer]
    Bidirectional(LSTM(units), backward_layer=GRU(units))
    # --8<-- [end:backward-layer]

# --8<-- [start:mixed]
backward_gru = GRU(units, go_backwards=True)
mixed = Bidirectional(LSTM(units), backward_layer=backward_gru)

print(tuple(mixed(x).shape), mixed.backward_layer is backward_gru)
# --8<-- [end:mixed]

# --8<-- [start:cell]
try:
    failed = Bidirectional(LSTMCell(units))
except TypeError as error:
    print(str(error).splitlines()[-1])

print(tuple(Bidirectional(RNN(LSTMCell(units)))(x).shape))
# --8<-- [end:cell]

# --8<-- [start:uneven]
wider = LSTM(units + 2, go_backwards=True)
uneven = Bidirectional(LSTM(units), backward_layer=wider)

print(tuple(uneven(keras.Input((timesteps, features))).shape))
print(tuple(uneven(x).shape))
# --8<-- [end:uneven]

# --8<-- [start:answer-count]
result = Bidirectional(GRU(units, return_state=True), merge_mode=None)(x)

print(len(result))
# --8<-- [end:answer-count]

# --8<-- [start:answer-last]
last_rows = sequence[:, -1]

print(same(last_rows, output), same(last_rows[:, :units], output[:, :units]))
# --8<-- [end:answer-last]

# --8<-- [start:answer-feature]
text = concatenate([forward_h, backward_h], axis=-1)

print(same(text, Bidirectional(LSTM(units, **weights))(x, mask=mask)))
# --8<-- [end:answer-feature]
