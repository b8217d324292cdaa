# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Dense, Input
from keras.ops import convert_to_numpy

keras.utils.set_random_seed(1)
# --8<-- [end:setup]

# --8<-- [start:data]
text = "a cat sat on a mat and a rat ran at the cat. " * 3
alphabet = sorted(set(text))
numbers = np.array([alphabet.index(letter) for letter in text])

length, symbols = 12, len(alphabet)
windows = np.lib.stride_tricks.sliding_window_view(numbers, length + 1)
x, y = np.eye(symbols)[windows[:, :-1]], windows[:, 1:]
print(x.shape, y.shape)
# --8<-- [end:data]


# --8<-- [start:late]
def spelled(numbers):
    return "".join(alphabet[number] for number in numbers)


print(repr(spelled(x[0].argmax(axis=-1))))
print(repr(spelled(y[0])))
# --8<-- [end:late]

# --8<-- [start:train]
units = 32
layer = LSTM(units, return_sequences=True, return_state=True, name="memory")
inputs = Input((None, symbols))
sequence, *_ = layer(inputs)
readout = Dense(symbols, name="readout")
model = keras.Model(inputs, readout(sequence))

loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(keras.optimizers.Adam(0.02), loss)
model.fit(x, y, epochs=30, verbose=0)
# --8<-- [end:train]

# --8<-- [start:step]
given = [Input((units,)), Input((units,))]
sequence, *after = model.get_layer("memory")(inputs, initial_state=given)
live = keras.Model([inputs, *given], [model.get_layer("readout")(sequence), *after])
# --8<-- [end:step]


# --8<-- [start:generate]
def generate(start, count, choose):
    states, read = layer.get_initial_state(batch_size=1), start
    for _ in range(count):
        tokens = [[alphabet.index(letter) for letter in read]]
        scores, *states = live([keras.ops.one_hot(tokens, symbols), *states])
        read = alphabet[choose(convert_to_numpy(scores)[0, -1])]
        start += read
    return start


print(generate("a c", 45, np.argmax))
# --8<-- [end:generate]

# --8<-- [start:sample]
random = np.random.default_rng(1)


def sample(scores, temperature):
    odds = np.exp((scores - scores.max()).astype("float64") / temperature)
    return random.choice(symbols, p=odds / odds.sum())


for temperature in (0.1, 3.0):
    found = generate("a c", 40, lambda scores: sample(scores, temperature))
    print(temperature, found in text)
# --8<-- [end:sample]


# --8<-- [start:forgotten]
def forgetful(start, count):
    for _ in range(count):
        scores = model(keras.ops.one_hot([[alphabet.index(start[-1])]], symbols))
        start += alphabet[convert_to_numpy(scores)[0, -1].argmax()]
    return start


print(forgetful("a c", 40))
# --8<-- [end:forgotten]
