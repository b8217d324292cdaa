# --8<-- [start:answer]
import tempfile

import keras
import numpy as np
from keras.layers import GRU, LSTM, RNN, Bidirectional, LSTMCell
from keras.ops import convert_to_numpy


def same(one, other):
    return np.allclose(convert_to_numpy(one), convert_to_numpy(other), atol=1e-6)


x = np.cos(np.arange(30.0)).reshape(2, 3, 5)
inputs = keras.Input((3, 5), batch_size=2)

print("GRU", len(GRU(4, return_state=True)(inputs)))
print("Bidirectional", len(Bidirectional(LSTM(4, return_state=True))(inputs)))
print("cells", len(RNN([LSTMCell(4), LSTMCell(4)], return_state=True)(inputs)))

layer = Bidirectional(LSTM(4, stateful=True))
first, second = layer(x), layer(x)
layer.reset_state()
print("reset", same(first, second), same(first, layer(x)))

model = keras.Sequential([inputs, Bidirectional(LSTM(4))])
file = tempfile.mkdtemp() + "/saved.keras"
model.save(file)
print("loaded", same(keras.saving.load_model(file)(x), model(x)))

model = keras.Sequential([inputs, LSTM(4, stateful=True)])
model.compile("sgd", "mse")
print("trained", *model.fit(x, np.ones((2, 4)), verbose=0).history)
# --8<-- [end:answer]
