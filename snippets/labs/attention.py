# --8<-- [start:setup]
from datetime import date

import keras
import numpy as np
from keras.layers import LSTM, Attention, Dense, Embedding, Input
from keras.ops import convert_to_numpy
from shared import alphabet, exact, forms, prepared, read, symbols, written_days

# --8<-- [end:setup]

# --8<-- [start:data]
seed = 8
keras.utils.set_random_seed(seed)
known, new = written_days(seed)
print(len(known), "known,", len(new), "new")
print(forms(date(2023, 3, 7)), "->", date(2023, 3, 7).strftime("%m-%d"))
# --8<-- [end:data]

# --8<-- [start:layers]
units = 64
encoder = LSTM(units, return_sequences=True, return_state=True)
decoder = LSTM(units, return_sequences=True)
attention = Attention(use_scale=True)
embed_source = Embedding(len(alphabet), 16, mask_zero=True)
embed_target = Embedding(len(alphabet), 16)
readout = Dense(len(alphabet), activation="softmax")


def answer(late, memory, states):
    """What is said at each step, and where the decoder looked."""
    steps = decoder(embed_target(late), initial_state=states)
    context, scores = attention([steps, memory], return_attention_scores=True)
    return readout(keras.ops.concatenate([context, steps], axis=-1)), scores


# --8<-- [end:layers]

# --8<-- [start:model]
source, late = Input((6,)), Input((5,))
memory, *states = encoder(embed_source(source))
prediction, scores = answer(late, memory, states)
model = keras.Model([source, late], prediction)
model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
print(memory.shape, scores.shape, "->", model.output.shape)
# --8<-- [end:model]

# --8<-- [start:train]
inputs, targets = prepared(known)
history = model.fit(inputs, targets, batch_size=96, epochs=40, verbose=0)
# --8<-- [end:train]


# --8<-- [start:spell]
def spell(memory, states):
    """Read what was said: each round settles a symbol more."""
    start = symbols([">"] * len(memory), 1)
    late = symbols([">"] * len(memory), 5)
    for _ in range(5):
        prediction, scores = answer(late, memory, states)
        said = keras.ops.argmax(prediction, axis=-1)
        late = keras.ops.concatenate([start, said[:, :-1]], axis=1)
    return read(said), convert_to_numpy(scores)


(new_sources, _), _ = prepared(new)
memory, *states = encoder(embed_source(new_sources))
said, looks = spell(memory, states)
print("more than 95 % right:", exact(said, new) > 0.95)
# --8<-- [end:spell]

# --8<-- [start:look]
layouts = ["dd mon", "mon dd", "dd.mm."]
long = np.array([len(text) == 6 for text, _ in new])
by_form = {}
for n, form in enumerate(layouts):
    by_form[form] = looks[n::3][long[n::3]].mean(axis=0)
    print(form, by_form[form].shape)
# --8<-- [end:look]


# --8<-- [start:parts]
def on_day(text):
    """Which of the symbols are the day, or end it."""
    middle = max(text.find(" "), text.find(".")) + 1
    first = np.arange(6) < middle
    return first if text[0].isdigit() else ~first


its_day = np.array([on_day(text) for text, _ in new])[:, None]
shares = (looks * its_day).sum(axis=-1)
for n, form in enumerate(layouts):
    month, day = 1 - shares[n::3, 1].mean(), shares[n::3, 4].mean()
    print(f"{form}: month > 70 %: {month > 0.7}, day > 70 %: {day > 0.7}")
# --8<-- [end:parts]

# --8<-- [start:break]
moved = np.roll(np.arange(len(new)), 3)
other = [new[number] for number in moved]
other_sources = keras.ops.take(new_sources, moved, axis=0)
other_memory, *other_states = encoder(embed_source(other_sources))
nothing = [keras.ops.zeros_like(state) for state in states]
handed = {
    "both": (memory, states),
    "other memory": (other_memory, states),
    "other states": (memory, other_states),
    "no states": (memory, nothing),
}
for name, (looked_at, started_from) in handed.items():
    answers, _ = spell(looked_at, started_from)
    last = np.array([answer[-1] for answer in answers])
    whose = [np.mean(last == [day[-1] for _, day in pairs]) for pairs in (new, other)]
    print(f"{name}: own > 50 %: {whose[0] > 0.5}, other > 50 %: {whose[1] > 0.5}")
print("whole answers without states > 30 % right:", exact(answers, new) > 0.3)
# --8<-- [end:break]
