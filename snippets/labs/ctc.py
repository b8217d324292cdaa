# --8<-- [start:setup]
import keras
import numpy as np
from keras import ops
from keras.layers import LSTM, Dense, Input

# --8<-- [end:setup]

# --8<-- [start:data]
frames, tones, notes = 24, 4, 3


def song(random):
    """Frames with noise, in which notes last for a while, and the notes."""
    played = random.integers(1, tones + 1, notes)
    x = random.normal(0, 0.15, (frames, tones))
    at = 0
    for note in played:
        at += random.integers(1, 4)  # silence
        length = random.integers(2, 5)
        x[at : at + length, note - 1] += 1
        at += length
    return x, played


example, example_notes = song(np.random.default_rng(0))
print(example.shape, example_notes)
# --8<-- [end:data]


# --8<-- [start:songs]
def songs(count, random):
    xs, ys = zip(*[song(random) for _ in range(count)], strict=True)
    return np.array(xs, "float32"), np.array(ys, "int32")


seed = 1
keras.utils.set_random_seed(seed)
random = np.random.default_rng(seed)
x, y = songs(640, random)
new_x, new_y = songs(200, random)
print(x.shape, y.shape)
# --8<-- [end:songs]

# --8<-- [start:model]
inputs = Input((frames, tones))
sequence = LSTM(24, return_sequences=True)(inputs)
model = keras.Model(inputs, Dense(tones + 1)(sequence))
model.compile(keras.optimizers.Adam(0.03), keras.losses.CTC())

print(sequence.shape, "->", model.output.shape)
# --8<-- [end:model]

# --8<-- [start:train]
history = model.fit(x, y, batch_size=64, epochs=20, verbose=0)
# --8<-- [end:train]


# --8<-- [start:decode]
def decoded(scores):
    """The notes of each song: repeated symbols are one, and blanks are left out."""
    lengths = np.full(len(scores), scores.shape[1])
    (rows,), _ = ops.ctc_decode(scores, lengths, strategy="greedy", mask_index=0)
    return [[note for note in row if note > 0] for row in ops.convert_to_numpy(rows).tolist()]


scores = model(new_x)
pairs = zip(decoded(scores), new_y.tolist(), strict=True)
right = np.mean([found == played for found, played in pairs])
print("more than 95 % of the new songs right:", right > 0.95)
# --8<-- [end:decode]

# --8<-- [start:steps]
heard = ops.convert_to_numpy(ops.softmax(model(example[None])))[0]
print(heard.shape, decoded(np.log(heard[None])))
# --8<-- [end:steps]

# --8<-- [start:rule]
said = np.array([0, 3, 3, 0, 4, 4, 0, 0, 4, 0])
sure = ops.one_hot(said[None], tones + 1)
print(decoded(sure))
# --8<-- [end:rule]
