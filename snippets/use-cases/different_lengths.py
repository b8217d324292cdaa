from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Dense, Embedding, Input, Masking
from keras.ops import convert_to_numpy
from shared import same

keras.utils.set_random_seed(1)
units = 8
# --8<-- [end:setup]

# --8<-- [start:pad]
texts = [[7, 4, 9], [3], [5, 8, 2, 6, 1]]
padded = keras.utils.pad_sequences(texts, padding="post")
print(padded)
# --8<-- [end:pad]

# --8<-- [start:model]
model = keras.Sequential(
    [
        Input((None,), dtype="int32"),
        Embedding(10, 4, mask_zero=True),
        LSTM(units),
        Dense(1, activation="sigmoid"),
    ]
)
print(model.output_shape)
# --8<-- [end:model]

# --8<-- [start:alone]
alone = [model(np.array([text])) for text in texts]
print(same(model(padded), keras.ops.concatenate(alone)))
# --8<-- [end:alone]

# --8<-- [start:zero]
vectors = [np.array([[0.5, 1.0], [0.0, 0.0]]), np.array([[0.2, 0.1]])]
filled = keras.utils.pad_sequences(vectors, padding="post", dtype="float32", value=-9.0)
print(convert_to_numpy(Masking(mask_value=-9.0)(filled)._keras_mask))
# --8<-- [end:zero]

# --8<-- [start:lengths]
lengths = np.array([len(text) for text in texts])
mask = np.arange(padded.shape[1]) < lengths[:, np.newaxis]
print(mask)
# --8<-- [end:lengths]

# --8<-- [start:given]
numbers, kept = Input((None, 1)), Input((None,), dtype="bool")
masked = keras.Model([numbers, kept], Dense(1)(LSTM(units)(numbers, mask=kept)))
masked.compile("adam", "mse")
masked.fit([padded[..., np.newaxis], mask], lengths, verbose=0)

batch = masked.predict([padded[..., np.newaxis], mask], verbose=0)
single = masked.predict([np.array([[[3]]]), np.array([[True]])], verbose=0)
print(same(batch[1:2], single))
# --8<-- [end:given]

# --8<-- [start:buckets]
random = np.random.default_rng(1)
many = [random.integers(1, 10, length) for length in random.integers(1, 41, 320)]


def batches(texts, size=32):
    for start in range(0, len(texts), size):
        yield keras.utils.pad_sequences(texts[start : start + size], padding="post")


def padding(texts):
    filled = list(batches(texts))
    empty = sum((batch == 0).sum() for batch in filled)
    return empty / sum(batch.size for batch in filled)


print(round(padding(many), 2), round(padding(sorted(many, key=len)), 2))
# --8<-- [end:buckets]

with suppress(ValueError):
    # --8<-- [start:ragged]
    np.array(texts)
    # --8<-- [end:ragged]

# --8<-- [start:without]
blind = keras.Sequential([Embedding(10, 4), LSTM(units)])
alone = [blind(np.array([text])) for text in texts]
print(same(blind(padded), keras.ops.concatenate(alone)))
# --8<-- [end:without]
