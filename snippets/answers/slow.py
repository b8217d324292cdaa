# --8<-- [start:answer]
import numpy as np
from keras.layers import LSTM
from keras.ops import convert_to_numpy


def same(one, other):
    return np.allclose(convert_to_numpy(one), convert_to_numpy(other), atol=1e-6)


x = np.cos(np.arange(30.0)).reshape(2, 3, 5)
loop, unrolled = LSTM(4), LSTM(4, unroll=True)
loop.build(x.shape)
unrolled.build(x.shape)
unrolled.set_weights(loop.get_weights())

print(same(loop(x), unrolled(x)))
# --8<-- [end:answer]
