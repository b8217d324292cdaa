# --8<-- [start:answer]
import numpy as np
from keras.layers import LSTM
from keras.ops import convert_to_numpy


def same(one, other):
    return np.allclose(convert_to_numpy(one), convert_to_numpy(other), atol=1e-6)


batch, timesteps, features, units = 2, 3, 5, 4
x = np.cos(np.arange(batch * timesteps * features)).reshape(batch, timesteps, features)
layer = LSTM(units)
output = layer(x)
kernel, recurrent_kernel, bias = layer.get_weights()


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


h = c = np.zeros((batch, units))
gates = []
for t in range(timesteps):
    z = x[:, t] @ kernel + h @ recurrent_kernel + bias
    i, f, c_tilde, o = np.split(z, 4, axis=-1)
    gates.append([sigmoid(i), sigmoid(f), sigmoid(o)])
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(c_tilde)
    h = sigmoid(o) * np.tanh(c)

input_gate, forget_gate, output_gate = np.array(gates).transpose(1, 2, 0, 3)
print(forget_gate.shape)
print(same(h, output))
# --8<-- [end:answer]
