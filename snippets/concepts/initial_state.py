# --8<-- [start:setup]
import tempfile
from contextlib import suppress
from pathlib import Path

import keras
import numpy as np
from keras.layers import GRU, LSTM, RNN, LSTMCell, SimpleRNN
from keras.ops import convert_to_numpy
from shared import batch, features, same, timesteps, units, weights, x

# --8<-- [end:setup]

# --8<-- [start:call]
layer = LSTM(units, return_state=True, **weights)
_, *states = layer(x[:, :-1])
output, *_ = layer(x[:, -1:], initial_state=states)

print(same(output, layer(x)[0]))
# --8<-- [end:call]

# --8<-- [start:without]
output, *_ = layer(x[:, -1:])

print(same(output, layer(x)[0]))
# --8<-- [end:without]

# --8<-- [start:zeros]
zeros = np.zeros((batch, units))

print(same(layer(x)[0], layer(x, initial_state=[zeros, zeros])[0]))
# --8<-- [end:zeros]

# --8<-- [start:changes]
state_h, state_c = states
whole = layer(x[:, -1:], initial_state=[state_h, state_c])[0]
without_h = layer(x[:, -1:], initial_state=[zeros, state_c])[0]
without_c = layer(x[:, -1:], initial_state=[state_h, zeros])[0]

print(same(without_h, whole), same(without_c, whole))
# --8<-- [end:changes]

# --8<-- [start:setup-kinds]
lstm, gru, simple = LSTM(units), GRU(units), SimpleRNN(units)
for made in (lstm, gru, simple):
    made.build(x.shape)
# --8<-- [end:setup-kinds]

# --8<-- [start:sizes]
for made in (lstm, gru, simple):
    print(type(made).__name__, made.cell.state_size)
# --8<-- [end:sizes]

# --8<-- [start:single]
one, listed = gru(x, initial_state=state_h), gru(x, initial_state=[state_h])

print(same(one, listed))
# --8<-- [end:single]

# --8<-- [start:get]
print([tuple(state.shape) for state in lstm.get_initial_state(batch)])
print([tuple(state.shape) for state in gru.get_initial_state(batch)])
# --8<-- [end:get]

# --8<-- [start:step]
_, *kept = layer(x[:, :1])
for t in range(1, timesteps):
    output, *kept = layer(x[:, t : t + 1], initial_state=kept)

print(same(output, layer(x)[0]))
# --8<-- [end:step]

# --8<-- [start:swapped]
swapped = layer(x[:, -1:], initial_state=[state_c, state_h])[0]

print(same(swapped, whole))
# --8<-- [end:swapped]

# --8<-- [start:ignored]
odd = np.ones((batch, units + 5))

print(same(gru(x, initial_state=[state_h, odd]), gru(x, initial_state=state_h)))
# --8<-- [end:ignored]

# --8<-- [start:broadcast]
row = np.ones((1, units))
rows = np.ones((batch, units))

print(same(gru(x, initial_state=row), gru(x, initial_state=rows)))
# --8<-- [end:broadcast]

# --8<-- [start:symbolic]
inputs = keras.Input((timesteps, features))
start = keras.Input((units + 5,))
model = keras.Model([inputs, start], LSTM(units)(inputs, initial_state=[start, start]))

print(model.output_shape)
# --8<-- [end:symbolic]

# --8<-- [start:single-lstm]
try:
    failed = lstm(x, initial_state=state_h)
except IndexError as error:
    print(str(error).partition("Arguments")[0].strip())
# --8<-- [end:single-lstm]

with suppress(ValueError):
    # --8<-- [start:constructor]
    LSTM(units, initial_state="zeros")
    # --8<-- [end:constructor]

with suppress(ValueError):
    # --8<-- [start:unconnected]
    inputs = keras.Input((timesteps, features))
    state_in = keras.Input((units,))
    keras.Model(inputs, GRU(units)(inputs, initial_state=state_in))
    # --8<-- [end:unconnected]

# --8<-- [start:from-features]
image = keras.Input((6,))
caption = keras.Input((timesteps, features))
first_h = keras.layers.Dense(units, activation="tanh")(image)
first_c = keras.layers.Dense(units)(image)
words = LSTM(units, return_sequences=True)(caption, initial_state=[first_h, first_c])
model = keras.Model([image, caption], words)

print(model.output_shape)
# --8<-- [end:from-features]


# --8<-- [start:learned]
class Learned(keras.Layer):
    """A GRU whose initial state is trained along with its weights."""

    def __init__(self, units, **settings):
        super().__init__(**settings)
        self.gru = GRU(units)
        self.start = self.add_weight(shape=(1, units), initializer="zeros")

    def call(self, inputs):
        count = keras.ops.shape(inputs)[0]
        return self.gru(inputs, initial_state=keras.ops.repeat(self.start, count, axis=0))


learned = Learned(units)
model = keras.Sequential([learned, keras.layers.Dense(1)])
model.compile(loss="mse")
model.fit(x, np.ones((batch, 1)), verbose=0)

print(learned.start.trainable, convert_to_numpy(learned.start).any())
# --8<-- [end:learned]

# --8<-- [start:saved]
begin = keras.Input((units,))
model = keras.Model([inputs, begin], GRU(units)(inputs, initial_state=begin))
path = Path(tempfile.mkdtemp()) / "model.keras"
model.save(path)
loaded = keras.saving.load_model(path)

data = [x, np.ones((batch, units))]
print(same(loaded.predict(data, verbose=0), model.predict(data, verbose=0)))
# --8<-- [end:saved]

# --8<-- [start:cells]
cells = [LSTMCell(units), LSTMCell(units + 2)]
stack = RNN(cells, return_state=True)
_, lower, upper = stack(x)
again, *_ = stack(x, initial_state=[lower, upper])

print([tuple(state.shape) for state in (*lower, *upper)])
# --8<-- [end:cells]

# --8<-- [start:answer-split]
_, *kept = layer(x[:, :1])
_, *kept = layer(x[:, 1:2], initial_state=kept)
output, *_ = layer(x[:, 2:], initial_state=kept)

print(same(output, layer(x)[0]))
# --8<-- [end:answer-split]

# --8<-- [start:answer-zero]
row = np.zeros((1, units))

print(same(lstm(x, initial_state=[row, row]), lstm(x)))
# --8<-- [end:answer-zero]

# --8<-- [start:answer-gru]
encoder = LSTM(units, return_state=True)
_, state_h, state_c = encoder(x)
wrong = gru(x, initial_state=[state_h, state_c])
right = gru(x, initial_state=state_h)

print(same(wrong, right))
# --8<-- [end:answer-gru]
