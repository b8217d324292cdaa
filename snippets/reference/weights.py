# --8<-- [start:setup]
import numpy as np
from keras.layers import GRU, LSTM, Bidirectional, SimpleRNN
from shared import batch, features, fixed, same, timesteps, units, weights, x

biases = dict(bias_initializer=fixed)
# --8<-- [end:setup]


# --8<-- [start:names]
layer = LSTM(units)
layer.build((None, None, features))

for weight in layer.weights:
    print(weight.name, tuple(weight.shape))
# --8<-- [end:names]


# --8<-- [start:row]
def row(layer):
    """The shapes of a layer's weights, and how many numbers they hold."""
    layer.build((None, None, features))
    kernel, recurrent_kernel, *bias = [weight.shape for weight in layer.get_weights()]
    shapes = {"kernel": kernel, "recurrent kernel": recurrent_kernel}
    return shapes | {"bias": bias or "", "parameters": layer.count_params()}


table = {
    "LSTM": row(LSTM(units)),
    "LSTM, use_bias=False": row(LSTM(units, use_bias=False)),
    "GRU": row(GRU(units)),
    "GRU, reset_after=False": row(GRU(units, reset_after=False)),
    "SimpleRNN": row(SimpleRNN(units)),
}
# --8<-- [end:row]


# --8<-- [start:bidirectional]
wrapped = Bidirectional(LSTM(units))
wrapped.build((None, None, features))

print(len(wrapped.weights), wrapped.count_params() == 2 * table["LSTM"]["parameters"])
# --8<-- [end:bidirectional]


# --8<-- [start:forget]
layer = LSTM(2, bias_initializer="ones", unit_forget_bias=True)
zeros = LSTM(2)
for each in (layer, zeros):
    each.build((None, None, features))
    print(each.get_weights()[2])
# --8<-- [end:forget]


# --8<-- [start:setup-gru]
gru = GRU(units, **weights, **biases)
before = gru(x)
kernel, recurrent_kernel, (outer, inner) = gru.get_weights()
# --8<-- [end:setup-gru]


# --8<-- [start:two-biases]
for gate, place in (("z", 0), ("r", 1), ("candidate", 2)):
    block = slice(place * units, (place + 1) * units)
    moved = np.stack([outer, inner])
    moved[:, block] = [outer[block] + inner[block], np.zeros(units)]
    gru.set_weights([kernel, recurrent_kernel, moved])
    print(f"{gate:9}", same(gru(x), before))
# --8<-- [end:two-biases]


# --8<-- [start:to-torch]
def to_torch(array, order):
    """The parts of a kernel or bias in another order, and transposed."""
    parts = np.split(array, len(order), axis=-1)
    return np.concatenate([parts[place] for place in order], axis=-1).T


lstm = LSTM(units, unit_forget_bias=False, **weights, **biases)
expected = lstm(x)
W_ih, W_hh, b_ih = (to_torch(array, order=[0, 1, 2, 3]) for array in lstm.get_weights())
b_hh = np.zeros_like(b_ih)
# --8<-- [end:to-torch]


# --8<-- [start:setup-torch]
def sigma(a):
    """The logistic function."""
    return 1 / (1 + np.exp(-a))


# --8<-- [end:setup-torch]

# --8<-- [start:torch-lstm]
h = c = np.zeros((batch, units))
for t in range(timesteps):
    sums = x[:, t] @ W_ih.T + b_ih + h @ W_hh.T + b_hh
    i, f, g, o = np.split(sums, 4, axis=-1)
    c = sigma(f) * c + sigma(i) * np.tanh(g)
    h = sigma(o) * np.tanh(c)

print(W_ih.shape, W_hh.shape, same(h, expected))
# --8<-- [end:torch-lstm]

# --8<-- [start:torch-gru]
torch_like = GRU(units, **weights, **biases)
wanted = torch_like(x)
V_ih, V_hh, both = (to_torch(array, order=[1, 0, 2]) for array in torch_like.get_weights())
d_ih, d_hh = both.T

h = np.zeros((batch, units))
for t in range(timesteps):
    r_in, z_in, n_in = np.split(x[:, t] @ V_ih.T + d_ih, 3, axis=-1)
    r_h, z_h, n_h = np.split(h @ V_hh.T + d_hh, 3, axis=-1)
    r, z = sigma(r_in + r_h), sigma(z_in + z_h)
    h = (1 - z) * np.tanh(n_in + r * n_h) + z * h

print(V_ih.shape, V_hh.shape, same(h, wanted))
# --8<-- [end:torch-gru]
