from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Conv2D, Dense, Embedding, Flatten, TimeDistributed
from keras.ops import convert_to_numpy
from shared import batch, features, same, timesteps, units, weights, x

# --8<-- [end:setup]

# --8<-- [start:call]
sequence = LSTM(units, return_sequences=True)(x)
dense = Dense(7)

print(same(dense(sequence), TimeDistributed(dense)(sequence)))
# --8<-- [end:call]

# --8<-- [start:step]
answers = dense(sequence)
steps = [dense(sequence[:, t]) for t in range(timesteps)]

print(tuple(answers.shape), tuple(dense.kernel.shape))
print([same(answers[:, t], step) for t, step in enumerate(steps)])
# --8<-- [end:step]

# --8<-- [start:flatten]
flat = Flatten()(sequence)
once = Dense(7)

print(tuple(flat.shape), tuple(once(flat).shape), tuple(once.kernel.shape))
# --8<-- [end:flatten]

# --8<-- [start:setup-film]
film = np.ones((batch, timesteps, 8, 9, 2))
# --8<-- [end:setup-film]

with suppress(ValueError):
    # --8<-- [start:no-wrapper]
    look = Conv2D(5, kernel_size=3)
    look(film)
    # --8<-- [end:no-wrapper]

# --8<-- [start:film]
frames = TimeDistributed(Conv2D(5, kernel_size=3))(film)
described = TimeDistributed(Flatten())(frames)
output = LSTM(units)(described)

print(tuple(frames.shape), tuple(described.shape), tuple(output.shape))
# --8<-- [end:film]

# --8<-- [start:setup-texts]
sentences, words = 6, 3
texts = np.cos(np.arange(1.0, batch * sentences * words * features + 1))
texts = texts.reshape(batch, sentences, words, features)
# --8<-- [end:setup-texts]

# --8<-- [start:texts]
reader = TimeDistributed(LSTM(units, **weights))
read = reader(texts)

print(tuple(read.shape), tuple(LSTM(7)(read).shape))
print(same(read[:, 1], LSTM(units, **weights)(texts[:, 1])))
# --8<-- [end:texts]

# --8<-- [start:setup-words]
documents = np.ones((batch, sentences, words))
documents[0, 1, 2:] = 0  # a short sentence
documents[:, 4:] = 0  # short documents
narrow = LSTM(words)
# --8<-- [end:setup-words]

# --8<-- [start:words]
inputs = keras.Input((sentences, words))
embedding = Embedding(10, features, mask_zero=True)
inner, outer = TimeDistributed(LSTM(units)), LSTM(7)
read = inner(embedding(inputs))
kept = keras.ops.any(inputs != 0, axis=-1)
model = keras.Model(inputs, outer(read, mask=kept))
cut_short = convert_to_numpy(inner(embedding(documents[:, :4])))

print(read._keras_mask.shape, kept.shape)
print(same(model.predict(documents, verbose=0), outer(cut_short)))
# --8<-- [end:words]

# --8<-- [start:lengths]
longest = np.ones((batch, 6, features))
any_length = keras.Input((None, features))
for head in (TimeDistributed(Dense(7)), Dense(7)):
    model = keras.Model(any_length, head(any_length))
    first = model.predict(longest, verbose=0)
    second = model.predict(longest[:, :4], verbose=0)
    print(first.shape, second.shape)
# --8<-- [end:lengths]

# --8<-- [start:states]
stateless = TimeDistributed(LSTM(units, return_state=True, **weights))
scrambled = stateless(texts)

print(tuple(scrambled.shape), same(scrambled[0, 1], reader(texts)[:, 1]))
# --8<-- [end:states]

# --8<-- [start:no-model]
try:
    failed = stateless(keras.Input((sentences, words, features)))
except ValueError as error:
    print("Cannot convert '6' to a shape" in str(error))
# --8<-- [end:no-model]

with suppress(ValueError):
    # --8<-- [start:forgotten]
    TimeDistributed(Dense(7))(LSTM(units)(x))
    # --8<-- [end:forgotten]

# --8<-- [start:mask]
numbers = np.array([[7, 4, 0], [3, 9, 5]])
embedded = Embedding(10, features, mask_zero=True)(numbers)
every = LSTM(units, return_sequences=True)(embedded)

for head in (dense, TimeDistributed(dense)):
    print(convert_to_numpy(head(every)._keras_mask).tolist())
# --8<-- [end:mask]

# --8<-- [start:answer-weights]
plain, wrapped = Dense(7), TimeDistributed(Dense(7))
results = plain(sequence), wrapped(sequence)

print(wrapped.count_params() == plain.count_params() == (units + 1) * 7)
# --8<-- [end:answer-weights]

# --8<-- [start:answer-longer]
longer = np.concatenate([sequence, sequence], axis=1)

print(tuple(dense(longer).shape), tuple(TimeDistributed(dense)(longer).shape))
# --8<-- [end:answer-longer]

# --8<-- [start:answer-classes]
chances = Dense(7, activation="softmax")(sequence)

print([same(keras.ops.sum(chances, axis=axis), 1.0) for axis in (-1, 1)])
# --8<-- [end:answer-classes]
