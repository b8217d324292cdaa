# --8<-- [start:four]
import numpy as np
from keras.layers import LSTM

batch, timesteps, features, units = 2, 3, 5, 4
x = np.ones((batch, timesteps, features))

output = LSTM(units)(x)
sequence = LSTM(units, return_sequences=True)(x)
output, state_h, state_c = LSTM(units, return_state=True)(x)
sequence, state_h, state_c = LSTM(units, return_sequences=True, return_state=True)(x)
# --8<-- [end:four]

# --8<-- [start:named]
from itertools import product

from keras import ops
from keras.layers import GRU, SimpleRNN


def named(result):
    """The shape of each returned tensor, under a name that says what it holds."""
    first, *states = result if isinstance(result, tuple) else (result,)
    is_sequence = len(first.shape) == len(x.shape)
    h_T = first[:, -1] if is_sequence else first
    shapes = {"sequence" if is_sequence else "output": tuple(first.shape)}
    for state in states:
        name = "state_h" if ops.all(state == h_T) else "state_c"
        shapes[name] = tuple(state.shape)
    return shapes


returned = {
    (layer, sequences, states): named(
        layer(units, return_sequences=sequences, return_state=states)(x)
    )
    for layer in (LSTM, GRU, SimpleRNN)
    for states, sequences in product((False, True), repeat=2)
}

table = {}
for (layer, sequences, states), shapes in returned.items():
    flags = sequences * ["return_sequences=True"] + states * ["return_state=True"]
    row = table.setdefault(" ".join(flags) or "neither", {})
    row[layer.__name__] = [len(shapes), shapes]
# --8<-- [end:named]
