# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Dense, Embedding, Input
from keras.ops import convert_to_numpy
from shared import numbered, reviews, same, vocabulary

keras.utils.set_random_seed(1)
# --8<-- [end:setup]

# --8<-- [start:data]
random = np.random.default_rng(1)
texts, likes = reviews(random, 500)
x, y = numbered(texts), np.array(likes)
print(*texts[0], "->", y[0])
print(x[0], x.shape, y.shape)
# --8<-- [end:data]


# --8<-- [start:train]
def classifier(mask_zero):
    keras.utils.set_random_seed(1)
    layers = [
        Embedding(len(vocabulary), 8, mask_zero=mask_zero),
        LSTM(8),
        Dense(1, activation="sigmoid"),
    ]
    return keras.Sequential([Input((None,), dtype="int32"), *layers])


model = classifier(mask_zero=True)
model.compile(keras.optimizers.Adam(0.05), loss="binary_crossentropy")
model.fit(x[:400], y[:400], epochs=6, verbose=0)

answers = convert_to_numpy(model(x[400:]))[:, 0] > 0.5
print("more than 95 % of the new texts right:", np.mean(answers == y[400:]) > 0.95)
# --8<-- [end:train]

# --8<-- [start:more]
longer = np.pad(x[400:], ((0, 0), (0, 30)))
print(x[400:].shape, longer.shape)
print(same(model(longer), model(x[400:])))
# --8<-- [end:more]

# --8<-- [start:without]
without = classifier(mask_zero=False)
without.set_weights(model.get_weights())
answers = convert_to_numpy(without(longer))[:, 0] > 0.5
print("more than 80 % right:", np.mean(answers == y[400:]) > 0.8)
# --8<-- [end:without]
