from contextlib import suppress

# --8<-- [start:call]
import numpy as np
from keras.layers import GRU, LSTM, SimpleRNN
from keras.ops import convert_to_numpy

batch, timesteps, features, units = 2, 3, 5, 4


def fixed(shape, dtype=None):
    """Weights that are the same on every machine, and different for every unit."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
x = np.cos(np.arange(1.0, batch * timesteps * features + 1))
x = x.reshape(batch, timesteps, features)

output, state_h = GRU(units, return_state=True, **weights)(x)
print(tuple(output.shape), tuple(state_h.shape))
# --8<-- [end:call]

# --8<-- [start:equal]
both = GRU(units, return_sequences=True, return_state=True, **weights)
sequence, state_h = map(convert_to_numpy, both(x))
print(sequence[0].round(4))
print(state_h[0].round(4))
print(np.array_equal(sequence[:, -1], state_h))
# --8<-- [end:equal]

with suppress(ValueError):
    # --8<-- [start:three-names]
    output, state_h, state_c = GRU(units, return_state=True, **weights)(x)
    # --8<-- [end:three-names]

# --8<-- [start:lstm]
output, state_h, state_c = LSTM(units, return_state=True, **weights)(x)
lstm = LSTM(units, **weights)
continued = lstm(x, initial_state=[state_h, state_c])
# --8<-- [end:lstm]

# --8<-- [start:gru]
output, state_h = GRU(units, return_state=True, **weights)(x)
gru = GRU(units, **weights)
continued = gru(x, initial_state=state_h)
# --8<-- [end:gru]

# --8<-- [start:any]
for layer in (SimpleRNN, GRU, LSTM):
    output, *states = layer(units, return_state=True, **weights)(x)
    continued = layer(units, **weights)(x, initial_state=states)
    print(layer.__name__, len(states), tuple(continued.shape))
# --8<-- [end:any]

# --8<-- [start:ignored]
h = np.full((batch, units), 0.5)
c = np.full((batch, units), -0.9)

cases = {"h": h, "[h]": [h], "[h, c]": [h, c], "[c, h]": [c, h]}
for name, states in cases.items():
    output = convert_to_numpy(gru(x, initial_state=states))
    print(f"{name:6}", output[0].round(4))
# --8<-- [end:ignored]

# --8<-- [start:step]
gru = GRU(units, bias_initializer=fixed, **weights)
x_t, h_prev = x[:, 0], h
state_h = convert_to_numpy(gru(x[:, :1], initial_state=h))

kernel, recurrent_kernel, bias = gru.get_weights()
W_z, W_r, W_h = np.split(kernel, 3, axis=1)
U_z, U_r, U_h = np.split(recurrent_kernel, 3, axis=1)
(b_z, b_r, b_h), (d_z, d_r, d_h) = np.split(bias[0], 3), np.split(bias[1], 3)

tanh = np.tanh


def sigma(a):
    """The logistic function."""
    return 1 / (1 + np.exp(-a))


z_t = sigma(x_t @ W_z + b_z + h_prev @ U_z + d_z)
r_t = sigma(x_t @ W_r + b_r + h_prev @ U_r + d_r)
h_tilde_t = tanh(x_t @ W_h + b_h + r_t * (h_prev @ U_h + d_h))
h_t = z_t * h_prev + (1 - z_t) * h_tilde_t
print(np.allclose(h_t, state_h, rtol=0, atol=1e-6))
# --8<-- [end:step]

# --8<-- [start:simple]
simple = SimpleRNN(units, bias_initializer=fixed, **weights)
state_h = convert_to_numpy(simple(x[:, :1], initial_state=h))

W, U, b = simple.get_weights()
h_t = tanh(x_t @ W + h_prev @ U + b)
print(np.allclose(h_t, state_h, rtol=0, atol=1e-6))
# --8<-- [end:simple]

# --8<-- [start:reset-after]
after = GRU(units, **weights)
before = GRU(units, reset_after=False, name="reset_before", **weights)
for layer in (after, before):
    output = convert_to_numpy(layer(x))
    print(layer.reset_after, tuple(layer.weights[-1].shape), output[0].round(4))
# --8<-- [end:reset-after]

# --8<-- [start:before]
state_h = convert_to_numpy(before(x[:, :1], initial_state=h))

z_t = sigma(x_t @ W_z + h_prev @ U_z)
r_t = sigma(x_t @ W_r + h_prev @ U_r)
h_tilde_t = tanh(x_t @ W_h + (r_t * h_prev) @ U_h)
h_t = z_t * h_prev + (1 - z_t) * h_tilde_t
print(np.allclose(h_t, state_h, rtol=0, atol=1e-6))
# --8<-- [end:before]

with suppress(ValueError):
    # --8<-- [start:load]
    before.set_weights(after.get_weights())
    # --8<-- [end:load]
