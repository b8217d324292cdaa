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

# --8<-- [start:masked]
mask = np.array([[True, True, False]] * 2)
flags = dict(return_sequences=True, go_backwards=True, zero_output_for_mask=True)
for unroll in (False, True):
    layer = LSTM(4, unroll=unroll, **flags)
    print(convert_to_numpy(layer(x, mask=mask))[0].any(axis=-1))
# --8<-- [end:masked]
