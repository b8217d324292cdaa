# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Dense, Input
from keras.ops import convert_to_numpy
from shared import same

keras.utils.set_random_seed(1)
length, symbols, units = 3, 8, 32
start, unsure = 0, 7
# --8<-- [end:setup]


# --8<-- [start:search]
def search(decoder_step, states, width, follow=True):
    beams, scores = np.full((1, 1), start), np.zeros(1)
    for _ in range(length):
        tokens = keras.ops.one_hot(beams[:, -1:], symbols)
        prediction, *states = decoder_step([tokens, *states])
        totals = scores[:, np.newaxis] + np.log(convert_to_numpy(prediction)[:, 0])
        best = np.argsort(-totals, axis=None)[:width]
        scores = totals.ravel()[best]
        parents, chosen = np.divmod(best, symbols)
        beams = np.column_stack([beams[parents], chosen])
        if follow:  # a beam takes its states along
            states = [keras.ops.take(state, parents, axis=0) for state in states]
    return beams[0, 1:], scores[0]


def fair(tokens_and_states):
    tokens, *states = tokens_and_states
    return [keras.ops.ones((len(tokens), 1, symbols)) / symbols, *states]


found, score = search(fair, [keras.ops.zeros((1, units))], width=3)
print(found.shape, np.isclose(score, length * np.log(1 / symbols)))
# --8<-- [end:search]

# --8<-- [start:words]
alphabet = np.array(list(".abcdef?"))
random = np.random.default_rng(1)
words = random.permutation(np.indices((6, 6, 6)).reshape(3, -1).T + 1)
backwards = words[:, ::-1]


def answers(words):
    """For each word, what people say: some turn it round, more say "?" and a guess."""
    guesses = random.integers(1, unsure, (len(words), 5, length))
    guesses[..., 0] = unsure
    return np.concatenate([np.stack([words[:, ::-1]] * 2, axis=1), guesses], axis=1)


def text(numbers):
    return ["".join(row) for row in alphabet[numbers]]


print(*text(words[:1]), "->", *text(answers(words[:1])[0]))
# --8<-- [end:words]

# --8<-- [start:models]
encoder = LSTM(units, return_state=True)
decoder = LSTM(units, return_sequences=True, return_state=True, name="decoder")
readout = Dense(symbols, activation="softmax", name="readout")

source, delayed = Input((length, symbols)), Input((length, symbols))
_, *states = encoder(source)
sequence, *_ = decoder(delayed, initial_state=states)
model = keras.Model([source, delayed], readout(sequence))
# --8<-- [end:models]


# --8<-- [start:late]
def late(answers):
    return np.pad(answers[:, :-1], ((0, 0), (1, 0)), constant_values=start)


print(*text(late(backwards[:1])), "->", *text(backwards[:1]))
# --8<-- [end:late]

# --8<-- [start:train]
one_hot = np.eye(symbols)
known, new = slice(0, 200), slice(200, None)
said = answers(words[known]).reshape(-1, length)
asked = np.repeat(words[known], 7, axis=0)

model.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
reads = [one_hot[asked], one_hot[late(said)]]
model.fit(reads, said, batch_size=200, epochs=30, verbose=0)

told = [one_hot[words[new]], one_hot[late(backwards[new])]]
right = convert_to_numpy(model(told)).argmax(axis=-1) == backwards[new]
print("more than 80 % right after the first symbol:", right[:, 1:].mean() > 0.8)
# --8<-- [end:train]


# --8<-- [start:step]
trained = model.get_layer
encoder_model = keras.Model(source, states)

token, *given = Input((1, symbols)), Input((units,)), Input((units,))
step, *after = trained("decoder")(token, initial_state=given)
decoder_step = keras.Model([token, *given], [trained("readout")(step), *after])
# --8<-- [end:step]

# --8<-- [start:compare]
states = encoder_model(one_hot[words[new]])
for width in (1, 3):
    found = []
    for h, c in zip(*states):
        best, _ = search(decoder_step, [h[np.newaxis], c[np.newaxis]], width)
        found.append(best)
    right = (np.array(found) == backwards[new]).all(axis=1)
    print("width", width, "more than half of the new words right:", right.mean() > 0.5)
# --8<-- [end:compare]


# --8<-- [start:score]
def consistent(word, **settings):
    states = encoder_model(one_hot[word[np.newaxis]])
    found, score = search(decoder_step, states, 3, **settings)
    steps = model([one_hot[word[np.newaxis]], one_hot[late(found[np.newaxis])]])
    return same(score, np.log(convert_to_numpy(steps)[0, range(length), found]).sum())


print(all(consistent(word) for word in words[-6:]))
print(all(consistent(word, follow=False) for word in words[-6:]))
# --8<-- [end:score]
