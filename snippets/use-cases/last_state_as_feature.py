# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Bidirectional, Dense, Embedding, Input
from keras.ops import convert_to_numpy
from shared import numbered, reviews, same, vocabulary

keras.utils.set_random_seed(1)
units = 8
# --8<-- [end:setup]

# --8<-- [start:data]
random = np.random.default_rng(1)
texts, likes = reviews(random, 500)
x, y = numbered(texts), np.array(likes)
known, new = slice(0, 400), slice(400, None)
print(*texts[0], "->", y[0])
# --8<-- [end:data]

# --8<-- [start:train]
inputs = Input((None,), dtype="int32")
vectors = Embedding(len(vocabulary), 6, mask_zero=True)(inputs)
_, state_h, state_c = LSTM(units, return_state=True, name="memory")(vectors)
model = keras.Model(inputs, Dense(1, activation="sigmoid")(state_h))
model.compile(keras.optimizers.Adam(0.05), loss="binary_crossentropy")
model.fit(x[known], y[known], epochs=6, verbose=0)
# --8<-- [end:train]

# --8<-- [start:feature]
output, state_h, state_c = model.get_layer("memory").output
feature = keras.Model(model.input, state_h)
found = convert_to_numpy(feature(x))
print(x.shape, found.shape)
# --8<-- [end:feature]


# --8<-- [start:nearest]
def alike(rows):
    """The share of the new texts that have the opinion of the known text with the nearest row."""
    apart = np.linalg.norm(rows[new][:, np.newaxis] - rows[known], axis=-1)
    return np.mean(y[known][apart.argmin(axis=1)] == y[new])


print("more than 95 % alike by their states:", alike(found) > 0.95)
print("more than 95 % alike by their words: ", alike(x) > 0.95)
# --8<-- [end:nearest]

# --8<-- [start:head]
feature.trainable = False
head = keras.Sequential([feature, Dense(1, activation="sigmoid")])
print(head(x).shape[1:], len(head.trainable_weights), len(head.weights))
# --8<-- [end:head]


# --8<-- [start:frozen]
def left_alone():
    before = feature.get_weights()
    model.fit(x, y, verbose=0)
    return all(map(np.array_equal, before, feature.get_weights()))


early = left_alone()
model.compile(loss="binary_crossentropy")
print(early, left_alone())
# --8<-- [end:frozen]

# --8<-- [start:setup-which]
steps, kept = 10, 6
numbers = np.sin(np.arange(3.0 * steps)).reshape(3, steps, 1)
mask = np.tile(np.arange(steps) < kept, (3, 1))
# --8<-- [end:setup-which]

# --8<-- [start:which]
flags = dict(return_sequences=True, return_state=True)
layer = LSTM(units, zero_output_for_mask=True, **flags)
sequence, state_h, state_c = layer(numbers, mask=mask)
_, short_h, _ = layer(numbers[:, :kept])
print(same(state_h, short_h), same(sequence[:, -1], short_h))
# --8<-- [end:which]

# --8<-- [start:both-ways]
sequence, forward_h, _, backward_h, _ = Bidirectional(layer)(numbers)
joined = keras.ops.concatenate([forward_h, backward_h], axis=-1)
print(tuple(joined.shape), same(joined, sequence[:, -1]))
# --8<-- [end:both-ways]
