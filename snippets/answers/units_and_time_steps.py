# --8<-- [start:answer]
import numpy as np
from keras.layers import LSTM

batch, features, units = 2, 5, 4
layer = LSTM(units, return_sequences=True)

for timesteps in (3, 9):
    x = np.ones((batch, timesteps, features))
    sequence = layer(x)
    print(x.shape, "->", tuple(sequence.shape), layer.count_params())
# --8<-- [end:answer]
