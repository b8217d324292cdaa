# --8<-- [start:answer]
import keras
import numpy as np
from keras.layers import LSTM
from keras.ops import convert_to_numpy


def same(one, other):
    return np.allclose(convert_to_numpy(one), convert_to_numpy(other), atol=1e-6)


x = np.cos(np.arange(30.0)).reshape(2, 3, 5)
one, other = LSTM(4), LSTM(4, recurrent_activation=keras.activations.sigmoid)
print(same(one(x), other(x)))

other.set_weights(one.get_weights())
print(same(one(x), other(x)))
# --8<-- [end:answer]
