# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Dense, Input

keras.utils.set_random_seed(1)
# --8<-- [end:setup]

# --8<-- [start:data]
timesteps, classes, length = 15, 4, 3
random = np.random.default_rng(1)
labels = random.integers(1, classes, (300, length))


def spoken(label):
    """Each symbol for a while, with silence between and at the end."""
    parts = [[symbol] * random.integers(1, 4) + [0] * random.integers(1, 3) for symbol in label]
    said = sum(parts, [])
    return said + [0] * (timesteps - len(said))


heard = np.array([spoken(label) for label in labels.tolist()])
x = np.eye(classes)[heard] + random.normal(0, 0.1, (300, timesteps, classes))
print(heard[0], labels[0])
# --8<-- [end:data]

# --8<-- [start:model]
model = keras.Sequential(
    [
        Input((timesteps, classes)),
        LSTM(16, return_sequences=True),
        Dense(classes),
    ]
)
model.compile(keras.optimizers.Adam(0.05), loss=keras.losses.CTC())
model.fit(x[:200], labels[:200], epochs=15, verbose=0)
# --8<-- [end:model]

# --8<-- [start:decode]
scores = model(x[200:])
lengths = np.full(100, timesteps)
(decoded,), _ = keras.ops.ctc_decode(scores, lengths, strategy="greedy")
decoded = keras.ops.convert_to_numpy(decoded)
print(decoded.shape, decoded[0], labels[200])
found = decoded[:, :length]
print(np.mean((found == labels[200:]).all(1)))
# --8<-- [end:decode]

# --8<-- [start:best]
best = keras.ops.convert_to_numpy(scores).argmax(axis=-1)
print(best[0])
collapsed = [symbol for before, symbol in zip([0, *best[0]], best[0]) if symbol != before and symbol]
print(collapsed)
# --8<-- [end:best]

# --8<-- [start:blank]
try:
    print(keras.losses.CTC()(np.ones((1, 5)), np.zeros((1, 3, classes))))
except Exception as e:
    print(type(e), e)
try:
    print(keras.losses.CTC()(np.array([[1,2,3]]), np.zeros((1,classes))))
except Exception as e:
    print(type(e), str(e)[:300])
# --8<-- [end:blank]
