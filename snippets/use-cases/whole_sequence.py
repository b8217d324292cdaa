# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Dense, GlobalAveragePooling1D

timesteps, features, units = 5, 1, 8
# --8<-- [end:setup]

# --8<-- [start:model]
keras.utils.set_random_seed(1)
model = keras.Sequential(
    [
        keras.Input((timesteps, features)),
        LSTM(units),
        Dense(1, activation="sigmoid"),
    ]
)
for layer in model.layers:
    print(type(layer).__name__, layer.output.shape)
# --8<-- [end:model]

# --8<-- [start:data]
changes = np.random.default_rng(1).normal(size=(600, timesteps, features))
total = changes.sum(axis=1)

x, x_new = changes[:400], changes[400:]
y, y_new = total[:400] > 0, total[400:] > 0
print(x.shape, y.shape)
# --8<-- [end:data]

# --8<-- [start:train]
model.compile(keras.optimizers.Adam(0.05), loss="binary_crossentropy")
model.fit(x, y, epochs=15, verbose=0)

prediction = model.predict(x_new, verbose=0)
right = (prediction > 0.5) == y_new
print("labels", y_new.shape, "predictions", prediction.shape)
print("more than 80 % right:", right.mean() > 0.8)
# --8<-- [end:train]

# --8<-- [start:look]
misleading = (x_new[:, -1] > 0) != y_new
print("more than 80 % of these right:", right[misleading].mean() > 0.8)
# --8<-- [end:look]

# --8<-- [start:heads]
h_T = LSTM(units)(x)
heads = {
    "a probability": Dense(1, activation="sigmoid"),
    "one of several classes": Dense(3, activation="softmax"),
    "several classes at once": Dense(3, activation="sigmoid"),
    "a number": Dense(1),
}
for answer, head in heads.items():
    print(tuple(head(h_T).shape), answer)
# --8<-- [end:heads]

# --8<-- [start:regress]
keras.utils.set_random_seed(1)
regression = keras.Sequential([LSTM(units), Dense(1)])
regression.compile(keras.optimizers.Adam(0.05), loss="mse")
regression.fit(x, total[:400], epochs=15, verbose=0)

errors = regression.predict(x_new, verbose=0) - total[400:]
print("less than a tenth of the variance left:", np.mean(errors**2) < total.var() / 10)
# --8<-- [end:regress]

# --8<-- [start:mse]
keras.utils.set_random_seed(1)
wrong = keras.Sequential(
    [
        LSTM(units, return_sequences=True),
        Dense(1, activation="sigmoid"),
    ]
)
wrong.compile("sgd", loss="mse")
wrong.fit(x, y, verbose=0)

everywhere = wrong.predict(x, verbose=0)
print("labels", y.shape, "predictions", everywhere.shape)
# --8<-- [end:mse]

# --8<-- [start:broadcast]
mse = keras.losses.MeanSquaredError()

errors = everywhere[..., 0] - y
print(errors.shape, np.isclose(mse(y, everywhere), np.mean(errors**2)))

errors = everywhere - y[:, 0]
print(errors.shape, np.isclose(mse(y[:, 0], everywhere), np.mean(errors**2)))
# --8<-- [end:broadcast]

# --8<-- [start:losses]
losses = keras.losses
for loss in (losses.MeanAbsoluteError, losses.Huber, losses.Hinge, losses.BinaryCrossentropy):
    try:
        value = loss()(y, everywhere)
        print(loss.__name__, "gives a loss")
    except ValueError as error:
        print(loss.__name__, "raises:", error)
# --8<-- [end:losses]


# --8<-- [start:open]
class Batches(keras.utils.PyDataset):
    """Whole sequences, then shorter ones."""

    def __len__(self):
        return 2

    def __getitem__(self, number):
        return x[:50, number:], y[:50]


wrong = keras.Sequential([keras.Input((None, features)), *wrong.layers])
wrong.compile("sgd", loss="binary_crossentropy")
wrong.fit(Batches(), verbose=0)
for sequences, labels in map(Batches().__getitem__, range(2)):
    print("labels", labels.shape, "predictions", wrong(sequences).shape)
# --8<-- [end:open]

# --8<-- [start:classes]
scores = Dense(3, activation="softmax")(wrong.layers[0](x))
one_hot = np.eye(3)[y[:, 0].astype(int)]
for loss, labels in (
    (losses.SparseCategoricalCrossentropy, y),
    (losses.SparseCategoricalCrossentropy, y[:, 0]),
    (losses.CategoricalCrossentropy, one_hot),
):
    try:
        value = loss()(labels, scores)
    except ValueError as error:
        print(error)
# --8<-- [end:classes]

# --8<-- [start:pool]
keras.utils.set_random_seed(1)
pooled = keras.Sequential(
    [
        keras.Input((timesteps, features)),
        LSTM(units, return_sequences=True),
        GlobalAveragePooling1D(),
        Dense(1, activation="sigmoid"),
    ]
)
for layer in pooled.layers:
    print(type(layer).__name__, layer.output.shape)
# --8<-- [end:pool]

# --8<-- [start:pool-train]
pooled.compile(keras.optimizers.Adam(0.05), loss="binary_crossentropy")
pooled.fit(x, y, epochs=15, verbose=0)
right = (pooled.predict(x_new, verbose=0) > 0.5) == y_new
print("more than 80 % right:", right.mean() > 0.8)
# --8<-- [end:pool-train]
