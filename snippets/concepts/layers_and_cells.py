from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, RNN, GRUCell, LSTMCell, SimpleRNNCell
from keras.ops import convert_to_numpy
from shared import batch, features, same, timesteps, units, weights, x

# --8<-- [end:setup]

# --8<-- [start:call]
layer = LSTM(units, **weights)
loop = RNN(LSTMCell(units, **weights))

print(same(layer(x), loop(x)))
# --8<-- [end:call]

# --8<-- [start:inside]
plain = LSTM(units)

print(type(plain.cell).__name__, isinstance(plain, RNN))
# --8<-- [end:inside]

# --8<-- [start:one-step]
cell = LSTMCell(units, **weights)
states = cell.get_initial_state(batch_size=batch)
output, states = cell(x[:, 0], states)

print(tuple(output.shape), type(states).__name__, len(states))
print(same(output, states[0]))
# --8<-- [end:one-step]

# --8<-- [start:loop]
states = cell.get_initial_state(batch_size=batch)
for t in range(timesteps):
    output, states = cell(x[:, t], states)

print(same(output, layer(x)))
# --8<-- [end:loop]

# --8<-- [start:gru]
small = GRUCell(units)
output, states = small(x[:, 0], small.get_initial_state(batch_size=batch))

print(type(states).__name__, same(output, states[0]))
# --8<-- [end:gru]

# --8<-- [start:kinds]
for kind in (LSTMCell, GRUCell, SimpleRNNCell):
    print(kind.__name__, kind(units).state_size, kind(units).output_size)
# --8<-- [end:kinds]

# --8<-- [start:stacked-layers]
cells = RNN([LSTMCell(3, **weights), LSTMCell(units, **weights)])
lower = LSTM(3, return_sequences=True, **weights)
upper = LSTM(units, **weights)

print(same(cells(x), upper(lower(x))))
# --8<-- [end:stacked-layers]

# --8<-- [start:several]
stack = RNN([LSTMCell(3), LSTMCell(6), GRUCell(units)], return_state=True)
output, *states = stack(x)

print(tuple(output.shape))
for state in states:
    print(type(state).__name__, [tuple(part.shape) for part in state])
# --8<-- [end:several]

# --8<-- [start:unpack]
output, (first_h, first_c), (second_h, second_c), (top_h,) = stack(x)

print(same(output, top_h))
# --8<-- [end:unpack]

# --8<-- [start:again]
_, *states = stack(x[:, :-1])
rest, *_ = stack(x[:, -1:], initial_state=states)

print(same(rest, output))
# --8<-- [end:again]

# --8<-- [start:setup-mask]
import logging

mask = np.array([[True, True, False], [True, True, True]])


def quietly(call):
    """What a call says when it fails, without TensorFlow's log."""
    logging.getLogger("tensorflow").setLevel("CRITICAL")
    try:
        call()
    except ValueError as error:
        return str(error)


# --8<-- [end:setup-mask]

# --8<-- [start:list-of-one]
for kind in (LSTMCell, GRUCell, SimpleRNNCell):
    said = quietly(lambda kind=kind: RNN([kind(units)])(x, mask=mask))
    print(kind.__name__, "don't have the same nested structure" in said)
# --8<-- [end:list-of-one]


# --8<-- [start:own]
class RunningTotal(keras.Layer):
    """Remembers the sum of each feature, and outputs their grand total."""

    state_size = features
    output_size = 1

    def call(self, inputs, states):
        sums = states[0] + inputs
        return keras.ops.sum(sums, axis=-1, keepdims=True), [sums]


output, sums = RNN(RunningTotal(), return_state=True)(x)
print(tuple(output.shape), tuple(sums.shape))
# --8<-- [end:own]

# --8<-- [start:own-check]
print(same(sums, x.sum(axis=1)))
print(same(output[:, 0], x.sum(axis=(1, 2))))
# --8<-- [end:own-check]

# --8<-- [start:mask]
_, masked = RNN(RunningTotal(), return_state=True)(x, mask=mask)

print(same(masked[0], x[0, :2].sum(axis=0)))
# --8<-- [end:mask]


# --8<-- [start:two-states]
class Average(keras.Layer):
    """Outputs the mean of all time steps so far: it keeps their sum and their number."""

    state_size = [features, 1]
    output_size = features

    def call(self, inputs, states):
        total, count = states[0] + inputs, states[1] + 1
        return total / count, [total, count]


output, total, count = RNN(Average(), return_state=True)(x)
print(same(output, x.mean(axis=1)), convert_to_numpy(count)[0])
# --8<-- [end:two-states]


# --8<-- [start:start]
class FromOnes(RunningTotal):
    """A running total that begins with ones."""

    def get_initial_state(self, batch_size=None):
        return [keras.ops.ones((batch_size, self.state_size))]


_, begun = RNN(FromOnes(), return_state=True)(x)
print(same(begun, sums + 1))
# --8<-- [end:start]


# --8<-- [start:trained]
class Leaky(keras.Layer):
    """Each unit forgets at a rate of its own, which is learned."""

    def __init__(self, units, **settings):
        super().__init__(**settings)
        self.state_size = self.output_size = units
        self.mix = keras.layers.Dense(units)

    def build(self, input_shape):
        self.mix.build(input_shape)
        self.rate = self.add_weight(shape=(self.state_size,), initializer="zeros")

    def call(self, inputs, states):
        keep = keras.ops.sigmoid(self.rate)
        state = keep * states[0] + (1 - keep) * self.mix(inputs)
        return state, [state]


leaky = RNN(Leaky(units), return_sequences=True)
print(tuple(leaky(x).shape), len(leaky.trainable_weights))
# --8<-- [end:trained]

# --8<-- [start:more-inputs]
wind = np.ones((batch, timesteps, 2))
joined = keras.ops.concatenate([x, wind], axis=-1)


class Weighted(keras.Layer):
    """Sums the features, each step weighed by the last of its inputs."""

    state_size = output_size = features

    def call(self, inputs, states):
        values, weight = inputs[:, :features], inputs[:, -1:]
        total = states[0] + weight * values
        return total, [total]


print(same(RNN(Weighted())(joined), x.sum(axis=1)))
# --8<-- [end:more-inputs]

# --8<-- [start:list-size]
weighted = Weighted()
totals = RNN(weighted)(joined)
weighted.output_size = [features]

try:
    failed = RNN(weighted)(keras.Input(joined.shape[1:]))
except ValueError as error:
    print("output_size must be an integer" in str(error))
# --8<-- [end:list-size]

with suppress(ValueError):
    # --8<-- [start:no-size]
    RNN(keras.layers.Dense(units, name="plain"))
    # --8<-- [end:no-size]

# --8<-- [start:answer-two]
result = RNN([GRUCell(units), GRUCell(units)], return_state=True)(x)

print(len(result), type(result[1]).__name__)
# --8<-- [end:answer-two]

# --8<-- [start:answer-count]
rnn, lstm = RNN(LSTMCell(units)), LSTM(units)
rnn.build(x.shape)
lstm.build(x.shape)

print([one.shape == other.shape for one, other in zip(rnn.weights, lstm.weights)])
# --8<-- [end:answer-count]


# --8<-- [start:answer-max]
class Largest(keras.Layer):
    """Remembers the largest value of each feature."""

    state_size = output_size = features

    def call(self, inputs, states):
        largest = keras.ops.maximum(states[0], inputs)
        return largest, [largest]

    def get_initial_state(self, batch_size=None):
        return [keras.ops.full((batch_size, features), -np.inf)]


print(same(RNN(Largest())(x), x.max(axis=1)))
# --8<-- [end:answer-max]
