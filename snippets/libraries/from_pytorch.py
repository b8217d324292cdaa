# --8<-- [start:begin]
import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

batch, timesteps, features, units = 2, 3, 5, 4


def fixed(*shape):
    """The weights that the Keras layers of this page have."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


def moved(array, order):
    """A Keras array with its gates in another order, transposed."""
    gates = np.split(array, len(order), axis=-1)
    array = np.concatenate([gates[place] for place in order], axis=-1)
    return torch.tensor(array.T, dtype=torch.float32)


def from_keras(kernel, recurrent_kernel, biases, order, end="l0"):
    """What a Keras layer has in get_weights(), by the names of PyTorch."""
    return {
        f"weight_ih_{end}": moved(kernel, order),
        f"weight_hh_{end}": moved(recurrent_kernel, order),
        f"bias_ih_{end}": moved(biases[0], order),
        f"bias_hh_{end}": moved(biases[1], order),
    }


x = np.cos(np.arange(1.0, batch * timesteps * features + 1))
x = torch.tensor(x.reshape(batch, timesteps, features), dtype=torch.float32)
torch.set_grad_enabled(False)

print("PyTorch", torch.__version__)
# --8<-- [end:begin]


# --8<-- [start:lstm]
def lstm_weights(features, end="l0"):
    """Those of a Keras LSTM: the gates stay in order, the other bias is zero."""
    kernels = fixed(features, 4 * units), fixed(units, 4 * units)
    biases = [fixed(4 * units), np.zeros(4 * units)]
    return from_keras(*kernels, biases, order=[0, 1, 2, 3], end=end)


lstm = nn.LSTM(features, units, batch_first=True)
lstm.load_state_dict(lstm_weights(features))
output, (h_n, c_n) = lstm(x)

print(tuple(output.shape), tuple(h_n.shape), tuple(c_n.shape))
print(np.round(h_n[0, 0].numpy(), 4))
# --8<-- [end:lstm]


# --8<-- [start:stack]
options = dict(num_layers=3, bidirectional=True, batch_first=True)
deep = nn.LSTM(features, units, **options)
arrays = {}
for place, size in enumerate([features, 2 * units, 2 * units]):
    arrays |= lstm_weights(size, f"l{place}")
    arrays |= lstm_weights(size, f"l{place}_reverse")
deep.load_state_dict(arrays)
output, (h_n, c_n) = deep(x)

print(tuple(output.shape), tuple(h_n.shape), tuple(c_n.shape))
print(np.round(h_n[-1, 0].numpy(), 4))
# --8<-- [end:stack]


# --8<-- [start:join]
wrapped = nn.LSTM(features, units, bidirectional=True, batch_first=True)
backward = lstm_weights(features, "l0_reverse")
wrapped.load_state_dict(lstm_weights(features) | backward)
output, (h_n, c_n) = wrapped(x)
joined = torch.cat([h_n[-2], h_n[-1]], dim=-1)

print(tuple(joined.shape), torch.equal(joined, output[:, -1]))
print(np.round(joined[0].numpy(), 4))
# --8<-- [end:join]


# --8<-- [start:packed]
any_order = dict(batch_first=True, enforce_sorted=False)
packed = pack_padded_sequence(x, lengths=[2, 3], **any_order)
output, (h_n, c_n) = lstm(packed)
padded, lengths = pad_packed_sequence(output, batch_first=True)

print(type(output).__name__, tuple(output.data.shape))
print(tuple(padded.shape), padded[0, 2].tolist())
print(np.round(h_n[0, 0].numpy(), 4))
# --8<-- [end:packed]


# --8<-- [start:layout]
output, (h_n, c_n) = nn.LSTM(features, units)(x.transpose(0, 1))

print(tuple(output.shape), tuple(h_n.shape))
# --8<-- [end:layout]


# --8<-- [start:gru]
gru = nn.GRU(features, units, batch_first=True)
kernels = fixed(features, 3 * units), fixed(units, 3 * units)
biases = fixed(2, 3 * units)
gru.load_state_dict(from_keras(*kernels, biases, order=[1, 0, 2]))
output, h_n = gru(x)

print(tuple(output.shape), tuple(h_n.shape))
print(np.round(h_n[0, 0].numpy(), 4))
# --8<-- [end:gru]


# --8<-- [start:rnn]
rnn = nn.RNN(features, units, batch_first=True)
kernels = fixed(features, units), fixed(units, units)
biases = [fixed(units), np.zeros(units)]
rnn.load_state_dict(from_keras(*kernels, biases, order=[0]))
output, h_n = rnn(x)

print(tuple(output.shape), tuple(h_n.shape))
print(np.round(h_n[0, 0].numpy(), 4))
# --8<-- [end:rnn]
