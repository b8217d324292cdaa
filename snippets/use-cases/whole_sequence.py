# --8<-- [start:model]
from itertools import product

import keras
import numpy as np
from keras.layers import LSTM, Dense, GlobalAveragePooling1D

batch, timesteps, features, units = 32, 5, 1, 4


def fixed(shape, dtype=None):
    """Weights that are the same on every machine, and different for every unit."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)

model = keras.Sequential(
    [
        keras.Input((timesteps, features)),
        LSTM(units, **weights),
        Dense(1, activation="sigmoid", kernel_initializer=fixed),
    ]
)
print([layer.output.shape for layer in model.layers])
# --8<-- [end:model]

# --8<-- [start:train]
x = np.array(list(product([-1.0, 1.0], repeat=timesteps)))[..., np.newaxis]
y = (x.sum(axis=1) > 0).astype("float32")
print(x.shape, y.shape)

model.compile(keras.optimizers.Adam(0.1), loss="binary_crossentropy")
model.fit(x, y, batch_size=8, epochs=10, shuffle=False, verbose=0)
prediction = model.predict(x, verbose=0)
print(prediction.shape)
print("right:", np.mean((prediction > 0.5) == y))
# --8<-- [end:train]

# --8<-- [start:look]
for index in (28, 3):
    print(x[index, :, 0].astype(int), f"{prediction[index, 0]:.2f}")
# --8<-- [end:look]

# --8<-- [start:regress]
regression = keras.Sequential(
    [
        keras.Input((timesteps, features)),
        LSTM(units, **weights),
        Dense(1, kernel_initializer=fixed),
    ]
)
mean = x.mean(axis=1)
regression.compile(keras.optimizers.Adam(0.1), loss="mse")
regression.fit(x, mean, batch_size=8, epochs=10, shuffle=False, verbose=0)
error = regression.predict(x, verbose=0) - mean
print(f"largest error: {np.abs(error).max():.2f}")
# --8<-- [end:regress]

# --8<-- [start:mse]
wrong = keras.Sequential(
    [
        keras.Input((timesteps, features)),
        LSTM(units, return_sequences=True, **weights),
        Dense(1, activation="sigmoid", kernel_initializer=fixed),
    ]
)
wrong.compile("sgd", loss="mse")
wrong.fit(x, y, batch_size=batch, verbose=0)
prediction = wrong.predict(x, verbose=0)
print(y.shape, prediction.shape)
# --8<-- [end:mse]

# --8<-- [start:broadcast]
loss = wrong.evaluate(x, y, batch_size=batch, verbose=0)
errors = prediction[..., 0] - y
print(f"{loss:.4f} {np.mean(errors**2):.4f} {errors.shape}")

wrong.compile("sgd", loss="mse")
loss = wrong.evaluate(x, y[:, 0], batch_size=batch, verbose=0)
errors = prediction - y[:, 0]
print(f"{loss:.4f} {np.mean(errors**2):.4f} {errors.shape}")
# --8<-- [end:broadcast]

# --8<-- [start:crossentropy]
wrong.compile("sgd", loss="binary_crossentropy")
try:
    wrong.fit(x, y, batch_size=batch, verbose=0)
except ValueError as error:
    print(str(error).partition(" Received")[0])
# --8<-- [end:crossentropy]

# --8<-- [start:pool]
pooled = keras.Sequential(
    [
        keras.Input((timesteps, features)),
        LSTM(units, return_sequences=True, **weights),
        GlobalAveragePooling1D(),
        Dense(1, activation="sigmoid", kernel_initializer=fixed),
    ]
)
print([layer.output.shape for layer in pooled.layers])

pooled.compile(keras.optimizers.Adam(0.1), loss="binary_crossentropy")
pooled.fit(x, y, batch_size=8, epochs=10, shuffle=False, verbose=0)
print("right:", np.mean((pooled.predict(x, verbose=0) > 0.5) == y))
# --8<-- [end:pool]
