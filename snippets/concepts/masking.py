# --8<-- [start:setup]
import warnings
from contextlib import suppress

import keras
import numpy as np
from keras.layers import LSTM, Bidirectional, Dense, Embedding, Masking
from keras.ops import convert_to_numpy
from shared import batch, features, fixed, same, timesteps, units, x

fixed = keras.saving.register_keras_serializable()(fixed)  # Bidirectional copies its layer
weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
mask = np.array([[True, True, False], [True, True, True]])
padded = np.where(mask[..., None], x, 0.0)
# --8<-- [end:setup]

# --8<-- [start:call]
layer = LSTM(units, return_sequences=True, return_state=True, **weights)
sequence, state_h, state_c = layer(padded, mask=mask)
_, short_h, short_c = layer(x[:1, :-1])

print(same(state_h[:1], short_h), same(state_c[:1], short_c))
# --8<-- [end:call]

# --8<-- [start:without]
_, unmasked_h, _ = layer(padded)

print(same(unmasked_h[:1], short_h))
# --8<-- [end:without]

# --8<-- [start:setup-sides]
sides = {
    "left": np.array([[False, True, True]]),
    "middle": np.array([[True, False, True]]),
    "right": np.array([[True, True, False]]),
    "no step kept": np.array([[False, False, False]]),
}
# --8<-- [end:setup-sides]

# --8<-- [start:sides]
for side, kept in sides.items():
    sequence, state_h, _ = layer(x[:1], mask=kept)
    print(side, convert_to_numpy(state_h)[0].round(4))
    print(convert_to_numpy(sequence)[0].round(4))
# --8<-- [end:sides]

# --8<-- [start:skips]
kept = np.array([[True, False, True]])
_, masked_h, _ = layer(x[:1], mask=kept)
_, without_h, _ = layer(x[:1, [0, 2]])

print(same(masked_h, without_h))
# --8<-- [end:skips]

# --8<-- [start:empty]
started = np.ones((1, units))
_, ended, _ = layer(x[:1], mask=sides["no step kept"], initial_state=[started, started])

print(same(ended, started))
# --8<-- [end:empty]

# --8<-- [start:masking]
marked = Masking(mask_value=0.0)(padded)
output = LSTM(units, **weights)(marked)

print(convert_to_numpy(marked._keras_mask))
print(same(output[:1], short_h))
# --8<-- [end:masking]

# --8<-- [start:embedding]
words = np.array([[7, 4, 0], [3, 9, 5]])
vectors = Embedding(10, features, mask_zero=True)(words)

print(convert_to_numpy(vectors._keras_mask))
# --8<-- [end:embedding]

# --8<-- [start:accident]
data = np.array([[[0.5, 0.0], [0.0, 0.0], [0.0, 0.3]]])

print(convert_to_numpy(Masking(mask_value=0.0)(data)._keras_mask))
# --8<-- [end:accident]

# --8<-- [start:nan]
holes = np.where(mask[..., None], x, np.nan)
print(convert_to_numpy(Masking(mask_value=np.nan).compute_mask(holes)))

inputs = keras.Input((timesteps, features))
kept = keras.Input((timesteps,), dtype="bool")
model = keras.Model([inputs, kept], LSTM(units)(inputs, mask=kept))
model.compile(loss="mse")
model.fit([holes, mask], np.ones((batch, units)), verbose=0)
print([bool(np.isfinite(weight).all()) for weight in model.get_weights()])
# --8<-- [end:nan]


# --8<-- [start:setup-carries]
def carries(tensor):
    """Whether a tensor carries a mask to the next layer."""
    return getattr(tensor, "_keras_mask", None) is not None


# --8<-- [end:setup-carries]

# --8<-- [start:goes-on]
every = LSTM(units, return_sequences=True)(vectors)
last = LSTM(units)(vectors)
labels = Dense(1)(every)
sliced = every[:, 1:]

for result in (every, last, labels, sliced):
    print(carries(result))
# --8<-- [end:goes-on]

with suppress(UserWarning):
    # --8<-- [start:reshape]
    with warnings.catch_warnings(action="error"):
        keras.layers.Reshape((timesteps * units,), name="flat")(every)
    # --8<-- [end:reshape]

# --8<-- [start:states]
_, state_h, _ = LSTM(units, return_state=True)(vectors)

print(carries(state_h))
# --8<-- [end:states]

# --8<-- [start:functional]
inputs = keras.Input((None, features))
hidden = LSTM(units, return_sequences=True, **weights)(Masking()(inputs))
model = keras.Model(inputs, LSTM(units, **weights)(hidden))
predicted = model.predict(padded, verbose=0)
alone = model.predict(padded[:1, :-1], verbose=0)

print(same(predicted[:1], alone))
# --8<-- [end:functional]

# --8<-- [start:dense-rows]
head = Dense(1, bias_initializer="ones")
answers = convert_to_numpy(head(every))

print(answers.shape, carries(head(every)))
# --8<-- [end:dense-rows]

# --8<-- [start:loss]
model = keras.Sequential([Masking(), LSTM(units, return_sequences=True), Dense(1)])
model.compile(loss="mse")
labels = np.zeros((batch, timesteps, 1))
spoilt = labels.copy()
spoilt[0, -1] = 100.0  # a label for a step that is padding

loss = model.evaluate(padded, labels, verbose=0)
spoilt_loss = model.evaluate(padded, spoilt, verbose=0)

print(same(loss, spoilt_loss))
# --8<-- [end:loss]

# --8<-- [start:zeros]
zeroing = LSTM(units, return_sequences=True, zero_output_for_mask=True, **weights)
for kept in (sides["left"], sides["middle"], sides["right"]):
    rows = convert_to_numpy(zeroing(x[:1], mask=kept))[0]
    print(rows.any(axis=-1))
# --8<-- [end:zeros]

# --8<-- [start:newest]
plain = LSTM(units, return_state=True, **weights)
output, state_h, _ = plain(padded, mask=mask)
print(same(output, state_h))

zeroing = LSTM(units, return_state=True, zero_output_for_mask=True, **weights)
output, state_h, _ = zeroing(padded, mask=mask)
print(same(output, state_h))
# --8<-- [end:newest]

# --8<-- [start:bidirectional]
rows = Bidirectional(LSTM(units, return_sequences=True))(x, mask=mask)

print(convert_to_numpy(rows)[0, -1].any())
# --8<-- [end:bidirectional]

# --8<-- [start:unrolled]
rows = dict(return_sequences=True, zero_output_for_mask=True)
for unroll in (False, True):
    reading = LSTM(units, go_backwards=True, unroll=unroll, **rows, **weights)
    print(convert_to_numpy(reading(x[:1], mask=sides["right"]))[0].any(axis=-1))
# --8<-- [end:unrolled]

# --8<-- [start:answer-left]
padded_left = np.pad(x, ((0, 0), (2, 0), (0, 0)))

print(same(LSTM(units, **weights)(Masking()(padded_left)), LSTM(units, **weights)(x)))
# --8<-- [end:answer-left]

# --8<-- [start:answer-value]
data = np.where(mask[..., None], x, -1.0)
marked = Masking(mask_value=-1.0)(data)

print(same(LSTM(units, **weights)(marked)[:1], short_h))
# --8<-- [end:answer-value]

# --8<-- [start:answer-mean]
weighing = keras.layers.GlobalAveragePooling1D()
rows, _, _ = layer(padded, mask=mask)
mean = weighing(rows, mask=mask)

print(same(mean[:1], weighing(rows[:1, :2])))
print(same(mean[:1], weighing(rows[:1])))
# --8<-- [end:answer-mean]
