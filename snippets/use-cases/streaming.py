from contextlib import suppress

# --8<-- [start:setup]
import keras
from keras.layers import LSTM, Dense, Input
from shared import same

keras.utils.set_random_seed(1)
timesteps, features, units = 7, 2, 4
# --8<-- [end:setup]

# --8<-- [start:model]
layer = LSTM(units, return_sequences=True, return_state=True)
readout = Dense(1)

inputs = Input((None, features))
sequence, *_ = layer(inputs)
model = keras.Model(inputs, readout(sequence))
# --8<-- [end:model]

# --8<-- [start:step]
given = [Input((units,)), Input((units,))]
sequence, *after = layer(inputs, initial_state=given)
live = keras.Model([inputs, *given], [readout(sequence), *after])
# --8<-- [end:step]

# --8<-- [start:setup-data]
stream = keras.ops.sin(keras.ops.arange(1.0, timesteps * features + 1))
stream = keras.ops.reshape(stream, (1, timesteps, features))
# --8<-- [end:setup-data]

# --8<-- [start:by-hand]
states = layer.get_initial_state(batch_size=1)
answers = []
for t in range(timesteps):
    answer, *states = live([stream[:, t : t + 1], *states])
    answers.append(answer)

print(tuple(answers[-1].shape))
print(same(keras.ops.concatenate(answers, axis=1), model(stream)))
# --8<-- [end:by-hand]

# --8<-- [start:pieces]
states = layer.get_initial_state(batch_size=1)
answers = []
for piece in (stream[:, :3], stream[:, 3:4], stream[:, 4:]):
    answer, *states = live([piece, *states])
    answers.append(answer)
print([tuple(answer.shape) for answer in answers])
print(same(keras.ops.concatenate(answers, axis=1), model(stream)))
# --8<-- [end:pieces]

# --8<-- [start:two-streams]
streams = keras.ops.concatenate([stream, -stream, 2 * stream])
states = layer.get_initial_state(batch_size=3)
answer, *states = live([streams[:, :1], *states])
print(tuple(answer.shape), [tuple(state.shape) for state in states])

# the middle one has ended
states = [keras.ops.take(state, [0, 2], axis=0) for state in states]
answer, *states = live([keras.ops.take(streams, [0, 2], axis=0)[:, 1:2], *states])
print(tuple(answer.shape), [tuple(state.shape) for state in states])
# --8<-- [end:two-streams]

# --8<-- [start:stateful]
keeping = LSTM(units, return_sequences=True, stateful=True)
stateful = keras.Sequential([Input(batch_shape=(1, None, features)), keeping, Dense(1)])
stateful.set_weights(model.get_weights())

answers = [stateful(stream[:, t : t + 1]) for t in range(timesteps)]
print(same(keras.ops.concatenate(answers, axis=1), model(stream)))
# --8<-- [end:stateful]

# --8<-- [start:one-row]
rows = LSTM(units, return_sequences=True, stateful=True)
twin = keras.Sequential([Input(batch_shape=(2, None, features)), rows, Dense(1)])
twin.set_weights(model.get_weights())

both = keras.ops.concatenate([stream, -stream])
twin(both)
for state in rows.states:
    state.assign(state * [[0.0], [1.0]])
upper, lower = twin(both)

twice = model(keras.ops.concatenate([-stream, -stream], axis=1))
print(same(upper, model(stream)[0]), same(lower, twice[0, timesteps:]))
# --8<-- [end:one-row]

# --8<-- [start:next-stream]
keeping.reset_state()
first, second = stateful(stream), stateful(stream)
print(same(first, model(stream)), same(second, model(stream)))

keeping.reset_state()
print(same(stateful(stream), model(stream)))
# --8<-- [end:next-stream]

with suppress(ValueError):
    # --8<-- [start:no-batch]
    keras.Sequential([Input((None, features)), LSTM(units, stateful=True)])
    # --8<-- [end:no-batch]

# --8<-- [start:forgotten]
answers = [model(stream[:, t : t + 1]) for t in range(timesteps)]
restarted = keras.ops.concatenate(answers, axis=1)
print(same(restarted[:, :1], model(stream)[:, :1]), same(restarted, model(stream)))
# --8<-- [end:forgotten]
