# --8<-- [start:setup]
import numpy as np
from keras.layers import GRU, LSTM, Bidirectional, SimpleRNN
from shared import batch, features, fixed, same, timesteps, units, x


def filled(layer, width=features):
    """A layer with the weights that the other libraries get, too."""
    layer.build((None, None, width))
    layer.set_weights([fixed(weight.shape) for weight in layer.weights])
    return layer


flags = dict(return_sequences=True, return_state=True)
# --8<-- [end:setup]

# --8<-- [start:lstm]
layer = filled(LSTM(units, return_sequences=True, return_state=True))
sequence, state_h, state_c = layer(x)

print(sequence.shape, state_h.shape, state_c.shape)
print(np.round(state_h[0], 4))
# --8<-- [end:lstm]

# --8<-- [start:stack]
states, upper = [], x
for _ in range(3):
    wrapped = filled(Bidirectional(LSTM(units, **flags)), upper.shape[-1])
    upper, forward_h, forward_c, backward_h, backward_c = wrapped(upper)
    states += [(forward_h, forward_c), (backward_h, backward_c)]

print(upper.shape, len(states), forward_h.shape)
print(np.round(backward_h[0], 4))
# --8<-- [end:stack]

# --8<-- [start:join]
ends = filled(Bidirectional(LSTM(units)))(x)

print(ends.shape)
print(np.round(ends[0], 4))
# --8<-- [end:join]

# --8<-- [start:masked]
mask = np.array([[True, True, False], [True, True, True]])
masked, masked_h, masked_c = layer(x, mask=mask)

print(masked.shape, same(masked[0, 2], masked[0, 1]))
print(np.round(masked_h[0], 4))
# --8<-- [end:masked]

# --8<-- [start:zeros]
zeros = filled(LSTM(units, zero_output_for_mask=True, **flags))
with_zeros, *_ = zeros(x, mask=mask)

print(np.array(with_zeros[0, 2]).tolist())
# --8<-- [end:zeros]

# --8<-- [start:layout]
time_first = np.swapaxes(x, 0, 1)
by_batch, *_ = layer(np.swapaxes(time_first, 0, 1))

print(time_first.shape, by_batch.shape)
# --8<-- [end:layout]

# --8<-- [start:gru]
gru = filled(GRU(units, return_sequences=True, return_state=True))
gru_sequence, gru_h = gru(x)

print(gru_sequence.shape, gru_h.shape)
print(np.round(gru_h[0], 4))
# --8<-- [end:gru]

# --8<-- [start:rnn]
rnn = filled(SimpleRNN(units, return_sequences=True, return_state=True))
rnn_sequence, rnn_h = rnn(x)

print(rnn_sequence.shape, rnn_h.shape)
print(np.round(rnn_h[0], 4))
# --8<-- [end:rnn]

# --8<-- [start:no-inner]
kernel, recurrent_kernel, (outer, inner) = gru.get_weights()
gru.set_weights([kernel, recurrent_kernel, np.stack([outer, 0 * inner])])
plain_sequence, plain_h = gru(x)

print(plain_sequence.shape, plain_h.shape)
print(np.round(plain_h[0], 4))
# --8<-- [end:no-inner]
