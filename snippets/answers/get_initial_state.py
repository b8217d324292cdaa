# --8<-- [start:answer]
import numpy as np
from keras.layers import GRU, LSTM, GRUCell
from keras.ops import convert_to_numpy


def same(one, other):
    return np.allclose(convert_to_numpy(one), convert_to_numpy(other), atol=1e-6)


x = np.cos(np.arange(30.0)).reshape(2, 3, 5)

for layer in (LSTM(4), GRU(4), GRUCell(4)):
    states = layer.get_initial_state(batch_size=len(x))
    print(type(layer).__name__, [tuple(state.shape) for state in states])

gru = GRU(4)
states = gru.get_initial_state(batch_size=len(x))
print(same(gru(x), gru(x, initial_state=states)))
# --8<-- [end:answer]
