from contextlib import suppress

# --8<-- [start:layers]
from itertools import product

import keras
import numpy as np
from keras.layers import GRU, LSTM, Dense, Input

source_steps, target_steps, symbols, units = 3, 4, 5, 16


def fixed(shape, dtype=None):
    """Weights that are the same on every machine, and different for every unit."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
encoder = LSTM(units, return_state=True, **weights)
decoder = LSTM(units, return_sequences=True, return_state=True, **weights)
readout = Dense(symbols, activation="softmax", kernel_initializer=fixed)
# --8<-- [end:layers]

# --8<-- [start:training-graph]
source = Input((source_steps, symbols))
delayed = Input((target_steps, symbols))

_, state_h, state_c = encoder(source)
sequence, _, _ = decoder(delayed, initial_state=[state_h, state_c])
predictions = readout(sequence)
training_model = keras.Model([source, delayed], predictions)

print("handed over:", state_h.shape, state_c.shape)
print("predicted:  ", predictions.shape)
# --8<-- [end:training-graph]

# --8<-- [start:words]
alphabet = ".abcd"
words = ["".join(letters) for letters in product("abcd", repeat=source_steps)]
targets = [word[::-1] + "." for word in words]
late_targets = ["." + word[::-1] for word in words]
print(words[1], "->", late_targets[1], "->", targets[1])
# --8<-- [end:words]


# --8<-- [start:one-hot]
def one_hot(texts):
    numbers = [[alphabet.index(symbol) for symbol in text] for text in texts]
    return keras.ops.one_hot(numbers, symbols)


def read(predictions):
    numbers = np.argmax(keras.ops.convert_to_numpy(predictions), axis=-1)
    return ["".join(alphabet[number] for number in row) for row in numbers]


# --8<-- [end:one-hot]

# --8<-- [start:train]
x, y_late, y = one_hot(words), one_hot(late_targets), one_hot(targets)

training_model.compile(keras.optimizers.Adam(0.05), "categorical_crossentropy")
for _ in range(60):
    training_model.train_on_batch([x, y_late], y)

in_one_go = training_model([x, y_late])
print(read(in_one_go) == targets)
# --8<-- [end:train]

# --8<-- [start:inference-models]
encoder_model = keras.Model(source, [state_h, state_c])

token = Input((1, symbols))
h_in, c_in = Input((units,)), Input((units,))
step, h_out, c_out = decoder(token, initial_state=[h_in, c_in])
prediction = readout(step)
decoder_step = keras.Model([token, h_in, c_in], [prediction, h_out, c_out])
# --8<-- [end:inference-models]


# --8<-- [start:greedy]
def greedy(decoder_step, states):
    text = "."
    while len(text) <= target_steps:
        prediction, *states = decoder_step([one_hot([text[-1]]), *states])
        text += read(prediction)[0]
        if text.endswith("."):
            break
    return text[1:]


for word in ["bad", "cab", "add"]:
    print(word, greedy(decoder_step, encoder_model(one_hot([word]))))
# --8<-- [end:greedy]

# --8<-- [start:proof]
steps, states = [], encoder_model(x)
for t in range(target_steps):
    prediction, *states = decoder_step([y_late[:, t : t + 1], *states])
    steps.append(prediction)


def same(a, b):
    a, b = keras.ops.convert_to_numpy(a), keras.ops.convert_to_numpy(b)
    return np.allclose(a, b, atol=1e-5)


print(same(keras.ops.concatenate(steps, axis=1), in_one_go))
# --8<-- [end:proof]

# --8<-- [start:forgotten]
steps = [decoder(y_late[:, t : t + 1])[0] for t in range(target_steps)]
restarted = readout(keras.ops.concatenate(steps, axis=1))
print(same(restarted, in_one_go))

for word in ["bad", "cab", "add"]:
    print(word, read(restarted)[words.index(word)])
# --8<-- [end:forgotten]

# --8<-- [start:stuck]
text, states = ".", encoder_model(one_hot(["bad"]))
for _ in range(target_steps):
    prediction, *_ = decoder_step([one_hot([text[-1]]), *states])
    text += read(prediction)[0]
print(text[1:])
# --8<-- [end:stuck]

# --8<-- [start:swapped]
state_h, state_c = encoder_model(one_hot(["bac"]))
print("[h, c]", greedy(decoder_step, [state_h, state_c]))
print("[c, h]", greedy(decoder_step, [state_c, state_h]))
# --8<-- [end:swapped]

with suppress(ValueError):
    # --8<-- [start:not-connected]
    keras.Model(token, [readout(step), h_out, c_out])
    # --8<-- [end:not-connected]

# --8<-- [start:units-differ]
_, small_h, small_c = LSTM(6, return_state=True)(source)
sequence, _, _ = decoder(delayed, initial_state=[small_h, small_c])
print(small_h.shape, sequence.shape)

try:
    keras.Model([source, delayed], sequence)([x, y_late])
except Exception:
    print("fails on data")
# --8<-- [end:units-differ]

# --8<-- [start:units-bridged]
bridged = [Dense(units)(small_h), Dense(units)(small_c)]
sequence, _, _ = decoder(delayed, initial_state=bridged)
print(tuple(keras.Model([source, delayed], sequence)([x, y_late]).shape))
# --8<-- [end:units-bridged]

# --8<-- [start:pads]
word = one_hot(["bad"])
padded = keras.ops.pad(word, [[0, 0], [0, 2], [0, 0]])
mask = np.array([[True, True, True, False, False]])

_, *states = encoder(word)
_, *after_pads = encoder(padded)
_, *masked = encoder(padded, mask=mask)

print("word:  ", greedy(decoder_step, states))
print("padded:", greedy(decoder_step, after_pads), same(after_pads[0], states[0]))
print("masked:", greedy(decoder_step, masked), same(masked[0], states[0]))
# --8<-- [end:pads]


# --8<-- [start:any-layer]
def encoder_decoder(layer):
    encoder = layer(units, return_state=True, **weights)
    decoder = layer(units, return_sequences=True, return_state=True, **weights)
    readout = Dense(symbols, activation="softmax", kernel_initializer=fixed)

    output, *states = encoder(source)
    sequence, *_ = decoder(delayed, initial_state=states)
    training_model = keras.Model([source, delayed], readout(sequence))
    encoder_model = keras.Model(source, [output, *states])

    states_in = [Input((units,)) for _ in states]
    step, *states_out = decoder(token, initial_state=states_in)
    decoder_step = keras.Model([token, *states_in], [readout(step), *states_out])
    return training_model, encoder_model, decoder_step


# --8<-- [end:any-layer]

# --8<-- [start:gru]
training_model, encoder_model, decoder_step = encoder_decoder(GRU)

training_model.compile(keras.optimizers.Adam(0.05), "categorical_crossentropy")
for _ in range(60):
    training_model.train_on_batch([x, y_late], y)

for word in ["bad", "cab", "add"]:
    _, *states = encoder_model(one_hot([word]))
    print(word, greedy(decoder_step, states))
# --8<-- [end:gru]

# --8<-- [start:difference]
_, lstm_encoder, lstm_step = encoder_decoder(LSTM)
# --8<-- [end:difference]
