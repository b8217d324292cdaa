# --8<-- [start:setup]
import io
import sys
from datetime import date

import keras
import numpy as np
from keras.layers import LSTM, Dense, Embedding, Input
from keras.ops import convert_to_numpy
from shared import alphabet, exact, forms, prepared, read, symbols, written_days

# --8<-- [end:setup]

# --8<-- [start:data]
seed = 1
keras.utils.set_random_seed(seed)
known, new = written_days(seed)
print(len(known), "known,", len(new), "new")
print(forms(date(2023, 3, 7)), "->", date(2023, 3, 7).strftime("%m-%d"))
# --8<-- [end:data]

# --8<-- [start:numbers]
(sources, late_targets), targets = prepared([("7 mar", "03-07")])
print(read(sources), read(late_targets), "->", read(targets))
# --8<-- [end:numbers]

# --8<-- [start:model]
units = 128
encoder = LSTM(units, return_state=True)
decoder = LSTM(units, return_sequences=True, return_state=True)
embed_source = Embedding(len(alphabet), 16, mask_zero=True)
embed_target = Embedding(len(alphabet), 16)
readout = Dense(len(alphabet), activation="softmax")

source, late = Input((6,)), Input((5,))
_, state_h, state_c = encoder(embed_source(source))
sequence, _, _ = decoder(embed_target(late), initial_state=[state_h, state_c])
model = keras.Model([source, late], readout(sequence))
model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")

print(state_h.shape, state_c.shape, "->", model.output.shape)
# --8<-- [end:model]

# --8<-- [start:progress]
watched = sys.stderr.isatty() or "ipykernel" in sys.modules
screen = sys.stderr if watched else io.StringIO()


class Progress(keras.callbacks.Callback):
    """A line that grows, in a terminal and in Jupyter."""

    def on_epoch_end(self, epoch, logs=None):
        done = (epoch + 1) / self.params["epochs"]
        bar = "#" * round(30 * done)
        line = f"\r[{bar:<30}] {done:4.0%}, loss {logs['loss']:.4f}"
        print(line, end="", file=screen)


# --8<-- [end:progress]

# --8<-- [start:train]
inputs, targets = prepared(known)
settings = dict(batch_size=96, epochs=40, verbose=0, callbacks=[Progress()])
history = model.fit(inputs, targets, **settings)
# --8<-- [end:train]

# --8<-- [start:held-out]
new_inputs, new_targets = prepared(new)
predicted = read(keras.ops.argmax(model(new_inputs), axis=-1))
print("more than 95 % right:", exact(predicted, new) > 0.95)
# --8<-- [end:held-out]

# --8<-- [start:inference]
encode = keras.Model(source, [state_h, state_c])

token, h_in, c_in = Input((1,)), Input((units,)), Input((units,))
step, h_out, c_out = decoder(embed_target(token), initial_state=[h_in, c_in])
decode = keras.Model([token, h_in, c_in], [readout(step), h_out, c_out])

print(len(decode.inputs), "in,", len(decode.outputs), "out")
# --8<-- [end:inference]


# --8<-- [start:greedy]
def greedy(states):
    """The likeliest symbol at each step."""
    tokens = symbols([">"] * len(states[0]), 1)
    said = []
    for _ in range(5):
        prediction, *states = decode([tokens, *states])
        tokens = keras.ops.argmax(prediction, axis=-1)
        said.append(tokens)
    return read(keras.ops.concatenate(said, axis=1))


new_states = encode(new_inputs[0])
print("more than 95 % right:", exact(greedy(new_states), new) > 0.95)
print(greedy(encode(symbols(["7 mar", "mar 7", "7.3."], 6))))
# --8<-- [end:greedy]


# --8<-- [start:beam]
def beam(text, width):
    """The likeliest answers that were found, each with its probability."""
    states = encode(symbols([text], 6))
    found, chances = [">"], np.ones(1)
    for _ in range(5):
        tokens = symbols([answer[-1] for answer in found], 1)
        prediction, *states = decode([tokens, *states])
        ahead = chances[:, None] * convert_to_numpy(prediction)[:, 0]
        best = np.argsort(-ahead, axis=None)[:width]
        rows, columns = np.unravel_index(best, ahead.shape)
        picked = zip(rows, columns, strict=True)
        found = [found[row] + alphabet[column] for row, column in picked]
        chances = ahead[rows, columns]
        states = [keras.ops.take(state, rows, axis=0) for state in states]
    return [answer[1:] for answer in found], chances


texts = [text for text, _ in new[:10]]
narrow = [beam(text, width=1) for text in texts]
wide = [beam(text, width=3) for text in texts]
first = [answers[0] for answers, _ in narrow]
print("a beam of one is greedy:", first == greedy(new_states)[:10])

gained = [w[0] / n[0] for (_, w), (_, n) in zip(wide, narrow, strict=True)]
print("no answer is less likely:", min(gained) > 0.999)
# --8<-- [end:beam]

# --8<-- [start:break]
last_h, last_c = new_states
nothing = keras.ops.zeros_like(last_h)
handed = {
    "h and c": [last_h, last_c],
    "c and h": [last_c, last_h],
    "h alone": [last_h, nothing],
    "c alone": [nothing, last_c],
    "neither": [nothing, nothing],
}
for name, states in handed.items():
    share = exact(greedy(states), new)
    print(f"{name}: > 95 % right: {share > 0.95}, < 20 %: {share < 0.2}")
# --8<-- [end:break]
