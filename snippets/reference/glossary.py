# --8<-- [start:setup]
from keras.layers import GRU, LSTM
from shared import same, units, x

# --8<-- [end:setup]


# --8<-- [start:terms]
layer = LSTM(units, return_sequences=True, return_state=True)
sequence, state_h, state_c = layer(x)

print("sequence ", tuple(sequence.shape))
print("state_h  ", tuple(state_h.shape), same(state_h, sequence[:, -1]))
print("state_c  ", tuple(state_c.shape), same(state_c, sequence[:, -1]))
print("cell     ", type(layer.cell).__name__, len(layer.cell.state_size), "states")
# --8<-- [end:terms]
