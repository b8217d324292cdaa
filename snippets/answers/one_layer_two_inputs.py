# --8<-- [start:answer]
import keras
import numpy as np
from keras.layers import LSTM, Dot, Embedding
from keras.ops import convert_to_numpy


def same(one, other):
    return np.allclose(convert_to_numpy(one), convert_to_numpy(other), atol=1e-6)


question, story = keras.Input((3,)), keras.Input((7,))
embed, lstm = Embedding(9, 5), LSTM(4, return_state=True)
asked, asked_h, asked_c = lstm(embed(question))
told, told_h, told_c = lstm(embed(story))
model = keras.Model([question, story], Dot(axes=1, normalize=True)([asked, told]))

print(asked.shape, told.shape, model.output_shape)
print([tuple(weight.shape) for weight in model.weights])

before = lstm(embed(np.array([[1, 2, 3]])))
between = lstm(embed(np.array([[4, 5, 6, 7, 8, 4, 5]])))
after = lstm(embed(np.array([[1, 2, 3]])))
print(same(before[1], after[1]), same(before[2], after[2]))
# --8<-- [end:answer]
