# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import GRU, LSTM, Dropout, SimpleRNN, SpatialDropout1D
from keras.ops import convert_to_numpy
from shared import features, same, timesteps, units, weights, x

# --8<-- [end:setup]

# --8<-- [start:call]
rates = dict(dropout=0.5, recurrent_dropout=0.5)
layer = LSTM(units, return_state=True, **rates, **weights)
without = LSTM(units, return_state=True, **weights)
plain, *_ = without(x)

output, state_h, state_c = layer(x)
print(same(output, plain))

output, state_h, state_c = layer(x, training=True)
print(same(output, plain), same(output, state_h))
# --8<-- [end:call]

# --8<-- [start:model]
inputs = keras.Input((timesteps, features))
model = keras.Sequential([inputs, LSTM(units, dropout=0.5, **weights)])

print(same(model.predict(x, verbose=0), plain), same(model(x), plain))
print(same(model(x, training=True), plain))
# --8<-- [end:model]

# --8<-- [start:setup-through]
ones = np.ones((100, 6, 100))
through = dict(activation="linear", recurrent_initializer="zeros", kernel_initializer="identity")


def shares(numbers):
    """What each time step keeps of the features that the step before all others dropped, and kept."""
    kept = np.moveaxis(convert_to_numpy(numbers) > 0, 1, 0)
    return np.array([[step[begin].mean() for step in kept] for begin in (~kept[0], kept[0])])


# --8<-- [end:setup-through]


# --8<-- [start:setup-narrow]
narrow = LSTM(units, dropout=0.2, seed=1)
emptied = (convert_to_numpy(narrow(np.ones((1000, 6, 1)), training=True)) == 0).all(axis=-1).mean()
# --8<-- [end:setup-narrow]

# --8<-- [start:zeros]
flags = dict(return_sequences=True, return_state=True)
wide = LSTM(units, dropout=0.5, recurrent_dropout=0.5, **flags)

for tensor in wide(ones, training=True):
    print(bool((convert_to_numpy(tensor) == 0).any()))
# --8<-- [end:zeros]

# --8<-- [start:dropped]
sequence, *_ = wide(ones)
dropped = convert_to_numpy(Dropout(0.5)(sequence, training=True))

print(bool((dropped == 0).any()))
# --8<-- [end:dropped]

# --8<-- [start:mask]
reader = SimpleRNN(100, dropout=0.5, return_sequences=True, **through)
inside = shares(reader(ones, training=True))

print(inside.round(1))
# --8<-- [end:mask]

# --8<-- [start:fresh]
fresh = Dropout(0.5)
in_front = shares(fresh(ones, training=True))

print(in_front.round(1))
# --8<-- [end:fresh]

# --8<-- [start:each-call]
print(same(reader(ones, training=True), reader(ones, training=True)))
# --8<-- [end:each-call]

# --8<-- [start:recurrent]
linear = dict(activation="linear", return_sequences=True)
passing = dict(kernel_initializer="zeros", recurrent_initializer="identity")
remembers = SimpleRNN(100, recurrent_dropout=0.5, **linear, **passing)
states = remembers(ones, initial_state=ones[:, 0], training=True)

for t in range(3):
    print(np.unique(convert_to_numpy(states[:, t])))
# --8<-- [end:recurrent]

# --8<-- [start:cell]
holder = LSTM(100, recurrent_dropout=0.5, return_state=True)
_, state_h, state_c = holder(ones, training=True)

print(bool((convert_to_numpy(state_c) == 0).any()))
# --8<-- [end:cell]

# --8<-- [start:out-of-range]
for kind in (LSTM, GRU, SimpleRNN):
    dropping = kind(units, dropout=1.0, **weights)
    expected = kind(units, **weights)(x)
    print(kind.__name__, same(dropping(x, training=True), expected))
# --8<-- [end:out-of-range]

# --8<-- [start:seed]
seeded = dict(dropout=0.5, seed=7, **weights)
one, other = LSTM(units, **seeded), LSTM(units, **seeded)

print(same(one(x, training=True), other(x, training=True)))

_ = one(x)
print(same(one(x, training=True), other(x, training=True)))
# --8<-- [end:seed]

# --8<-- [start:answer-handover]
_, *states = layer(x, training=True)
_, *calm = layer(x)

print([same(state, other) for state, other in zip(states, calm)])
# --8<-- [end:answer-handover]

# --8<-- [start:answer-uncertain]
answers = [convert_to_numpy(layer(x, training=True)[0]) for _ in range(20)]

print(np.std(answers, axis=0).shape, bool((np.std(answers, axis=0) > 0).all()))
# --8<-- [end:answer-uncertain]

# --8<-- [start:answer-spatial]
whole = shares(SpatialDropout1D(0.5)(ones, training=True))

print(whole.round(1))
# --8<-- [end:answer-spatial]
