# --8<-- [start:setup]
from itertools import product

from keras import ops
from keras.layers import GRU, LSTM, SimpleRNN
from shared import batch, timesteps, units, x

# --8<-- [end:setup]

# --8<-- [start:default]
output = LSTM(units)(x)
print(tuple(output.shape))
# --8<-- [end:default]

# --8<-- [start:flags]
sequence = LSTM(units, return_sequences=True)(x)
output, state_h, state_c = LSTM(units, return_state=True)(x)
sequence, state_h, state_c = LSTM(units, return_sequences=True, return_state=True)(x)

for tensor in (sequence, state_h, state_c):
    print(tuple(tensor.shape))
# --8<-- [end:flags]


# --8<-- [start:named]
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


def call(layer, sequences, states):
    """What a new layer returns; a flag that is off is not passed."""
    flags = sequences * ["return_sequences"] + states * ["return_state"]
    return layer(units, **dict.fromkeys(flags, True))(x)


returned = {
    (layer, sequences, states): named(call(layer, sequences, states))
    for layer in (LSTM, GRU, SimpleRNN)
    for states, sequences in product((False, True), repeat=2)
}

table = {}
for (layer, sequences, states), shapes in returned.items():
    flags = sequences * ["return_sequences=True"] + states * ["return_state=True"]
    head = " ".join(flags) or "default"
    table[head] = table.get(head, {}) | {layer.__name__: [len(shapes), shapes]}
# --8<-- [end:named]
