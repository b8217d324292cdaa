from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Dense, TimeDistributed

timesteps, units = 5, 8
# --8<-- [end:setup]

# --8<-- [start:model]
keras.utils.set_random_seed(1)
model = keras.Sequential(
    [
        keras.Input((None, 1)),
        LSTM(units, return_sequences=True),
        Dense(1, activation="sigmoid"),
    ]
)
for layer in model.layers:
    print(type(layer).__name__, layer.output.shape)
# --8<-- [end:model]

# --8<-- [start:data]
random = np.random.default_rng(1)
x = random.choice([-1.0, 1.0], (300, timesteps, 1))


def up_up(x):
    y = np.zeros_like(x)
    y[:, 1:] = (x[:, 1:] > 0) & (x[:, :-1] > 0)
    return y


y = up_up(x)
print(x[0, :, 0])
print(y[0, :, 0])
# --8<-- [end:data]

# --8<-- [start:train]
model.compile(keras.optimizers.Adam(0.05), loss="binary_crossentropy")
model.fit(x, y, epochs=10, verbose=0)

longer = random.choice([-1.0, 1.0], (50, 8 * timesteps, 1))
prediction = model.predict(longer, verbose=0)
right = (prediction > 0.5) == up_up(longer)
print("labels", up_up(longer).shape, "predictions", prediction.shape)
print("more than 95 % of the steps right:", right.mean() > 0.95)
# --8<-- [end:train]

# --8<-- [start:listen]
stream = np.array([-1.0, 1, 1, -1, 1, -1, 1, 1, 1]).reshape(1, -1, 1)
for heard, sure in zip(stream.flat, model.predict(stream, verbose=0).flat, strict=True):
    print("up  " if heard > 0 else "down", "<- trigger" if sure > 0.5 else "")
# --8<-- [end:listen]

# --8<-- [start:time-distributed]
sequence = LSTM(units, return_sequences=True)(x)
dense = Dense(1)
wrapped = TimeDistributed(dense)
plain, distributed = map(keras.ops.convert_to_numpy, (dense(sequence), wrapped(sequence)))
print(plain.shape, distributed.shape)
print(np.allclose(plain, distributed, atol=1e-6))
# --8<-- [end:time-distributed]

# --8<-- [start:labels]
loss = keras.losses.BinaryCrossentropy()
with_axis, without_axis = float(loss(y, model(x))), float(loss(y[..., 0], model(x)))
print(y.shape, y[..., 0].shape)
print(np.isclose(with_axis, without_axis))
# --8<-- [end:labels]

# --8<-- [start:classes]
kind = y[..., 0].astype(int) + (x[..., 0] > 0)
scores = Dense(3, activation="softmax")(sequence)
numbers = keras.losses.SparseCategoricalCrossentropy()(kind, scores)
vectors = keras.losses.CategoricalCrossentropy()(np.eye(3)[kind], scores)
print(kind.shape, np.eye(3)[kind].shape)
print(np.isclose(float(numbers), float(vectors)))
# --8<-- [end:classes]

with suppress(ValueError):
    # --8<-- [start:forgotten]
    keras.Sequential(
        [
            keras.Input((timesteps, 1)),
            LSTM(units),
            TimeDistributed(Dense(1)),
        ]
    )
    # --8<-- [end:forgotten]

# --8<-- [start:silent]
lost = keras.Sequential([LSTM(units), Dense(1, activation="sigmoid")])
lost.compile("sgd", loss="mse")
lost.fit(x, y, verbose=0)

once = lost.predict(x, verbose=0)
print("labels", y.shape, "predictions", once.shape)
# --8<-- [end:silent]

# --8<-- [start:losses]
for loss in (keras.losses.MeanSquaredError(), keras.losses.BinaryCrossentropy()):
    for labels in (y, y[..., 0]):
        try:
            value = loss(labels, once)
            print(loss.name, labels.shape, "gives a loss")
        except ValueError as error:
            print(loss.name, labels.shape, "raises:", error)
# --8<-- [end:losses]


# --8<-- [start:open]
class Batches(keras.utils.PyDataset):
    """Whole sequences, then shorter ones."""

    def __len__(self):
        return 2

    def __getitem__(self, number):
        return x[:50, number:], y[:50, number:]


lost = keras.Sequential([keras.Input((None, 1)), *lost.layers])
lost.compile("sgd", loss="binary_crossentropy")
lost.fit(Batches(), verbose=0)
for sequences, labels in map(Batches().__getitem__, range(2)):
    print("labels", labels.shape, "predictions", lost(sequences).shape)
# --8<-- [end:open]
