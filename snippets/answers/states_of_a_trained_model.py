# --8<-- [start:answer]
import keras
import numpy as np
from keras.layers import LSTM, Dense, Embedding
from keras.ops import convert_to_numpy


def same(one, other):
    return np.allclose(convert_to_numpy(one), convert_to_numpy(other), atol=1e-6)


x = np.array([[3, 1, 4], [5, 2, 0]])
layers = [Embedding(6, 5, mask_zero=True), LSTM(4, name="lstm"), Dense(1)]
model = keras.Sequential([keras.Input((3,), dtype="int32"), *layers])
model.compile("adam", "mse")
model.fit(x, np.ones((2, 1)), verbose=0)

trained = model.get_layer("lstm")
flags = dict(name="reader", return_sequences=True, return_state=True)
reader = LSTM.from_config(trained.get_config() | flags)
tensors = reader(model.layers[0].output)  # of the layer below
reader.set_weights(trained.get_weights())
sequence, state_h, state_c = keras.Model(model.inputs, tensors).predict(x, verbose=0)

print(sequence.shape, state_h.shape, state_c.shape)
print(same(state_h, keras.Model(model.inputs, trained.output).predict(x, verbose=0)))
# --8<-- [end:answer]
