from contextlib import suppress

# --8<-- [start:setup]
import numpy as np
from keras.layers import GRU, LSTM, SimpleRNN
from keras.ops import convert_to_numpy
from shared import batch, features, fixed, same, timesteps, units, weights, x

# --8<-- [end:setup]

# --8<-- [start:call]
output, state_h = GRU(units, return_state=True, **weights)(x)

print(tuple(output.shape), tuple(state_h.shape))
print(same(output, state_h))
# --8<-- [end:call]

with suppress(ValueError):
    # --8<-- [start:three-names]
    output, state_h, state_c = GRU(units, return_state=True)(x)
    # --8<-- [end:three-names]

# --8<-- [start:lstm]
output, state_h, state_c = LSTM(units, return_state=True)(x)
continued = LSTM(units)(x, initial_state=[state_h, state_c])
# --8<-- [end:lstm]

# --8<-- [start:gru]
output, state_h = GRU(units, return_state=True)(x)
continued = GRU(units)(x, initial_state=[state_h])
# --8<-- [end:gru]

# --8<-- [start:any]
for kind in (SimpleRNN, GRU, LSTM):
    output, *states = kind(units, return_state=True)(x)
    continued = kind(units)(x, initial_state=states)
    print(kind.__name__, len(states), tuple(continued.shape))
# --8<-- [end:any]

# --8<-- [start:setup-silent]
h = np.full((batch, units), 0.5)
c = np.full((batch, units), -0.9)
gru = GRU(units, **weights)
simple = SimpleRNN(units, bias_initializer=fixed, **weights)
simple.build(x.shape)
# --8<-- [end:setup-silent]

# --8<-- [start:ignored]
alone = gru(x, initial_state=[h])
longer = gru(x, initial_state=[h, c])
turned = gru(x, initial_state=[c, h])

for result in (alone, longer, turned):
    print(convert_to_numpy(result)[0].round(4))
# --8<-- [end:ignored]

# --8<-- [start:refused]
unrolled = SimpleRNN(units, unroll=True, **weights)

print(same(unrolled(x, initial_state=[h]), unrolled(x, initial_state=[h, c])))
# --8<-- [end:refused]

# --8<-- [start:equal]
both = GRU(units, return_sequences=True, return_state=True, **weights)
sequence, state_h = both(x)

print(convert_to_numpy(sequence)[0].round(4))
print(convert_to_numpy(state_h)[0].round(4))
# --8<-- [end:equal]

# --8<-- [start:setup-gates]
by_hand = GRU(units, bias_initializer=fixed, **weights)
by_hand.build(x.shape)

kernel, recurrent_kernel, bias = by_hand.get_weights()
W_z, W_r, W_h = np.split(kernel, 3, axis=1)
U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
(b_z, b_r, b_h), (d_z, d_r, d_h) = np.split(bias[0], 3), np.split(bias[1], 3)
W, U, b = simple.get_weights()

x_t, h_prev = x[:, 0], fixed((batch, units))
tanh = np.tanh


def sigma(a):
    """The logistic function."""
    return 1 / (1 + np.exp(-a))


# --8<-- [end:setup-gates]

# --8<-- [start:step]
z_t = sigma(x_t @ W_z + b_z + h_prev @ U_z + d_z)
r_t = sigma(x_t @ W_r + b_r + h_prev @ U_r + d_r)
h_tilde_t = tanh(x_t @ W_h + b_h + r_t * (h_prev @ U_h + d_h))
h_t = z_t * h_prev + (1 - z_t) * h_tilde_t

print(same(h_t, by_hand(x[:, :1], initial_state=[h_prev])))
# --8<-- [end:step]

# --8<-- [start:simple]
h_t = tanh(x_t @ W + h_prev @ U + b)

print(same(h_t, simple(x[:, :1], initial_state=[h_prev])))
# --8<-- [end:simple]

# --8<-- [start:setup-reset]
after = GRU(units, **weights)
before = GRU(units, reset_after=False, name="reset_before", **weights)
after.build(x.shape)
before.build(x.shape)
# --8<-- [end:setup-reset]

# --8<-- [start:reset-after]
for layer in (after, before):
    bias = layer.get_weights()[-1]
    print(layer.reset_after, bias.shape, convert_to_numpy(layer(x))[0].round(4))
# --8<-- [end:reset-after]

# --8<-- [start:before]
z_t = sigma(x_t @ W_z + h_prev @ U_z)
r_t = sigma(x_t @ W_r + h_prev @ U_r)
h_tilde_t = tanh(x_t @ W_h + (r_t * h_prev) @ U_h)
h_t = z_t * h_prev + (1 - z_t) * h_tilde_t

print(same(h_t, before(x[:, :1], initial_state=[h_prev])))
# --8<-- [end:before]

# --8<-- [start:setup-count]
lstm = LSTM(units)
lstm.build(x.shape)
layers = {"SimpleRNN": simple, "GRU, reset_after=False": before, "GRU": after, "LSTM": lstm}
# --8<-- [end:setup-count]

with suppress(ValueError):
    # --8<-- [start:load]
    before.set_weights(after.get_weights())
    # --8<-- [end:load]

# --8<-- [start:answer-middle]
_, until_second = GRU(units, return_state=True, **weights)(x[:, :2])

print(same(sequence[:, 1], until_second))
# --8<-- [end:answer-middle]

# --8<-- [start:answer-gate]
keeps = GRU(units, bias_initializer="zeros", **weights)
keeps.build(x.shape)
kernel, recurrent_kernel, bias = keeps.get_weights()
bias[0, :units] = 50.0
keeps.set_weights([kernel, recurrent_kernel, bias])

print(convert_to_numpy(keeps(x, initial_state=[h]))[0].round(4))
# --8<-- [end:answer-gate]

# --8<-- [start:answer-last]
unbiased = GRU(units, use_bias=False, reset_after=False)
unbiased.build(x.shape)

print([weight.shape for weight in unbiased.get_weights()])
# --8<-- [end:answer-last]
