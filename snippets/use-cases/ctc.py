from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Dense, Input
from keras.ops import convert_to_numpy
from shared import same

keras.utils.set_random_seed(1)
# --8<-- [end:setup]

# --8<-- [start:data]
timesteps, classes, length = 15, 4, 3
random = np.random.default_rng(1)
labels = random.integers(1, classes, (300, length))


def spoken(label):
    """Each symbol for a while, with silence between and at the end."""
    said = []
    for symbol in label:
        said += [symbol] * random.integers(1, 4) + [0] * random.integers(1, 3)
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
print(model.output_shape, labels.shape)
# --8<-- [end:model]

# --8<-- [start:train]
known, new = slice(0, 200), slice(200, None)
model.compile(keras.optimizers.Adam(0.05), loss=keras.losses.CTC())
model.fit(x[known], labels[known], epochs=12, verbose=0)

scores = model(x[new])
lengths = np.full(len(scores), timesteps)
decoded, _ = keras.ops.ctc_decode(scores, lengths, strategy="greedy")
whole = np.pad(labels[new], ((0, 0), (0, timesteps - length)), constant_values=-1)
right = (convert_to_numpy(decoded[0]) == whole).all(axis=1)
print("more than 80 % of the new sequences right:", right.mean() > 0.8)
# --8<-- [end:train]

# --8<-- [start:decode]
said = np.array([2, 2, 0, 0, 2, 1, 1, 1, 0])
sure = np.eye(classes)[said][np.newaxis]
decoded, _ = keras.ops.ctc_decode(sure, [len(said)], strategy="greedy")
print(convert_to_numpy(decoded[0])[0])
# --8<-- [end:decode]

# --8<-- [start:setup-loss]
guess = random.normal(size=(1, timesteps, classes))


def loss(label, scores):
    return float(keras.losses.CTC()(np.array([label]), scores))


# --8<-- [end:setup-loss]

# --8<-- [start:padded]
pad = keras.utils.pad_sequences
short = [[3, 1]]
for padded in (np.array(short), pad(short, 4, padding="post"), pad(short, 4)):
    print(padded, np.isclose(loss(padded[0], guess), loss([3, 1], guess)))
# --8<-- [end:padded]


# --8<-- [start:lengths]
def ctc(labels_and_steps, scores):
    told = keras.ops.cast(labels_and_steps, "int32")
    labels, steps = told[:, :-1], told[:, -1]
    symbols = keras.ops.count_nonzero(labels, axis=1)
    return keras.ops.ctc_loss(labels, scores, symbols, steps)


steps = np.array([6, timesteps])
said = np.array([[3, 1, 0], [2, 2, 3]])
model.compile("adam", loss=ctc)
model.fit(x[:2], np.column_stack([said, steps]), verbose=0)

scores = model(x[:2])
found = ctc(np.column_stack([said, steps]), scores)
print(np.isclose(found[0], loss([3, 1], scores[:1, :6])))
# --8<-- [end:lengths]

# --8<-- [start:logits]
print(np.isclose(loss([3, 1], guess), loss([3, 1], keras.ops.softmax(guess))))
# --8<-- [end:logits]

with suppress(ValueError):
    # --8<-- [start:forgotten]
    loss([3, 1], Dense(classes)(LSTM(16)(x[:1])))
    # --8<-- [end:forgotten]

# --8<-- [start:short]
for label in ([3, 1], [3, 3]):
    losses = [loss(label, guess[:, : steps + 1]) for steps in range(4)]
    print(label, [steps + 1 for steps in range(4) if losses[steps] > 100])
# --8<-- [end:short]
