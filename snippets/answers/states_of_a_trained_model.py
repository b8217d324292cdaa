# --8<-- [start:answer]
import keras
import numpy as np
from keras.layers import LSTM, Dense
from keras.ops import convert_to_numpy


def same(one, other):
    return np.allclose(convert_to_numpy(one), convert_to_numpy(other), atol=1e-6)


x = np.cos(np.arange(30.0)).reshape(2, 3, 5)
inputs = keras.Input((3, 5))
model = keras.Sequential([inputs, LSTM(4, name="lstm"), Dense(1)])
model.compile("adam", "mse")
model.fit(x, np.ones((2, 1)), verbose=0)

trained = model.get_layer("lstm")
reader = LSTM(4, return_sequences=True, return_state=True)
tensors = reader(inputs)
reader.set_weights(trained.get_weights())
sequence, state_h, state_c = keras.Model(inputs, tensors).predict(x, verbose=0)

print(sequence.shape, state_h.shape, state_c.shape)
print(same(state_h, trained(x)))
# --8<-- [end:answer]
