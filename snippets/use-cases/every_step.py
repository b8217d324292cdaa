from contextlib import suppress

# --8<-- [start:model]
from itertools import product

import keras
import numpy as np
from keras.layers import LSTM, Dense, TimeDistributed

batch, timesteps, features, units = 32, 5, 1, 4


def fixed(shape, dtype=None):
    """Weights that are the same on every machine, and different for every unit."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)

model = keras.Sequential(
    [
        keras.Input((None, features)),
        LSTM(units, return_sequences=True, **weights),
        Dense(1, activation="sigmoid", kernel_initializer=fixed),
    ]
)
print([layer.output.shape for layer in model.layers])
# --8<-- [end:model]

# --8<-- [start:train]
x = np.array(list(product([-1.0, 1.0], repeat=timesteps)))[..., np.newaxis]
y = np.zeros((batch, timesteps, 1))
y[:, 1:] = (x[:, 1:] > 0) & (x[:, :-1] > 0)
print(x.shape, y.shape)

model.compile(keras.optimizers.Adam(0.1), loss="binary_crossentropy")
model.fit(x, y, batch_size=8, epochs=10, shuffle=False, verbose=0)
prediction = model.predict(x, verbose=0)
print(prediction.shape)
print("right:", np.mean((prediction > 0.5) == y))
# --8<-- [end:train]

# --8<-- [start:listen]
heard = np.array([[-1, 1, 1, -1, 1, -1, 1, 1, 1]])[..., np.newaxis]
trigger = model.predict(heard, verbose=0)
print(trigger.shape)
for sound, value in zip(heard[0, :, 0], trigger[0, :, 0], strict=True):
    mark = "  <- trigger" if value > 0.5 else ""
    print(f"{sound:2}  {value:.2f}{mark}")
# --8<-- [end:listen]

# --8<-- [start:time-distributed]
rnn, dense = model.layers
sequence = rnn(x)
on_all = dense(sequence)
step_by_step = TimeDistributed(dense)(sequence)
print(tuple(on_all.shape), tuple(step_by_step.shape))

on_all, step_by_step = map(keras.ops.convert_to_numpy, (on_all, step_by_step))
print(np.allclose(on_all, step_by_step))
# --8<-- [end:time-distributed]

# --8<-- [start:labels]
for labels in (y, y[..., 0]):
    model.compile(loss="binary_crossentropy")
    loss = model.evaluate(x, labels, batch_size=batch, verbose=0)
    print(labels.shape, f"{loss:.4f}")
# --8<-- [end:labels]

# --8<-- [start:classes]
classes = keras.Sequential(
    [
        keras.Input((None, features)),
        LSTM(units, return_sequences=True, **weights),
        Dense(3, activation="softmax", kernel_initializer=fixed),
    ]
)
kind = y[..., 0].astype(int) + (x[..., 0] > 0)
one_hot = np.eye(3)[kind]

classes.compile(loss="sparse_categorical_crossentropy")
loss = classes.evaluate(x, kind, batch_size=batch, verbose=0)
print(kind.shape, f"{loss:.4f}")

classes.compile(loss="categorical_crossentropy")
loss = classes.evaluate(x, one_hot, batch_size=batch, verbose=0)
print(one_hot.shape, f"{loss:.4f}")
# --8<-- [end:classes]

with suppress(ValueError):
    # --8<-- [start:forgotten]
    keras.Sequential(
        [
            keras.Input((timesteps, features)),
            LSTM(units, **weights),
            TimeDistributed(Dense(1)),
        ]
    )
    # --8<-- [end:forgotten]

# --8<-- [start:silent]
forgotten = keras.Sequential(
    [
        keras.Input((timesteps, features)),
        LSTM(units, **weights),
        Dense(1, activation="sigmoid", kernel_initializer=fixed),
    ]
)
forgotten.compile("sgd", loss="mse")
forgotten.fit(x, y, batch_size=batch, verbose=0)
print(y.shape, forgotten.predict(x, verbose=0).shape)

forgotten.compile("sgd", loss="binary_crossentropy")
try:
    forgotten.fit(x, y, batch_size=batch, verbose=0)
except ValueError as error:
    print(str(error).partition(" Received")[0])
# --8<-- [end:silent]
