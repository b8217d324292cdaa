# --8<-- [start:answer]
import keras
import numpy as np
from keras.layers import LSTM, Bidirectional, Dense

timesteps, features, units, classes = 12, 5, 4, 6
model = keras.Sequential(
    [
        keras.Input((timesteps, features)),
        Bidirectional(LSTM(units, return_sequences=True)),
        Dense(classes),
    ]
)
x = np.cos(np.arange(2 * timesteps * features)).reshape(2, timesteps, features)
labels = np.array([[1, 2, 3], [4, 5, 1]])
loss = keras.losses.CTC()(labels, model(x))

print(labels.shape, model.output_shape)
print(bool(loss > 0))
# --8<-- [end:answer]
