from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, RNN, Bidirectional, Dense, LSTMCell
from keras.ops import convert_to_numpy
from shared import batch, features, fixed, same, timesteps, units, x

fixed = keras.saving.register_keras_serializable()(fixed)  # Bidirectional copies its layer
weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
# --8<-- [end:setup]

# --8<-- [start:setup-call]
whole = LSTM(units, **weights)(x)
# --8<-- [end:setup-call]

# --8<-- [start:call]
layer = LSTM(units, stateful=True, **weights)
beginning = layer(x[:, :2])
rest = layer(x[:, 2:])

print(same(rest, whole))
# --8<-- [end:call]

# --8<-- [start:twice]
forgetting = LSTM(units, **weights)
keeping = LSTM(units, stateful=True, **weights)

print(same(forgetting(x), forgetting(x)))
print(same(keeping(x), keeping(x)))
# --8<-- [end:twice]

# --8<-- [start:states]
keeping = LSTM(units, stateful=True, **weights)
output = keeping(x)

for state in keeping.states:
    print(tuple(state.shape), convert_to_numpy(state)[0].round(4))
# --8<-- [end:states]

# --8<-- [start:mask]
mask = np.array([[True, True, False], [True, True, True]])
keeping.reset_state()
output = keeping(x, mask=mask)
_, state_h, _ = LSTM(units, return_state=True, **weights)(x, mask=mask)

print(same(keeping.states[0], state_h))
# --8<-- [end:mask]

# --8<-- [start:slots]
second = {}
for order in (1, -1):  # the samples stay, or change places
    keeping.reset_state()
    first = keeping(x)
    second[order] = keeping(x[::order])[::order]

print(same(second[1], second[-1]))
# --8<-- [end:slots]

with suppress(ValueError):
    # --8<-- [start:no-batch]
    LSTM(units, stateful=True)(keras.Input((timesteps, features)))
    # --8<-- [end:no-batch]

# --8<-- [start:batch-shape]
inputs = keras.Input(batch_shape=(batch, timesteps, features))
recurrent = LSTM(units, stateful=True, **weights)
model = keras.Model(inputs, Dense(1)(recurrent(inputs)))

print(model.input_shape, model.output_shape)
# --8<-- [end:batch-shape]

with suppress(ValueError):
    # --8<-- [start:old-argument]
    LSTM(units, stateful=True, batch_input_shape=(batch, timesteps, features))
    # --8<-- [end:old-argument]

# --8<-- [start:other-batch]
try:
    failed = keeping(x[:1])
except ValueError as error:
    print(str(error).partition("Arguments")[0].strip())
# --8<-- [end:other-batch]

# --8<-- [start:twin]
single = keras.Input(batch_shape=(1, timesteps, features))
twin = keras.Model(single, Dense(1)(LSTM(units, stateful=True)(single)))
twin.set_weights(model.get_weights())

print(twin.predict(x[:1], verbose=0).shape)
# --8<-- [end:twin]

# --8<-- [start:reset]
first, second = keeping(x), keeping(x)
keeping.reset_state()

print(same(keeping(x), forgetting(x)))
# --8<-- [end:reset]

with suppress(AttributeError):
    # --8<-- [start:model-reset]
    model.reset_states()
    # --8<-- [end:model-reset]


# --8<-- [start:reset-all]
def reset(model):
    """Put zeros into the stateful layers that a model holds itself, not into those in a wrapper."""
    for layer in model.layers:
        if getattr(layer, "stateful", False):
            layer.reset_state()


reset(model)
print(convert_to_numpy(recurrent.states[0]).any())
# --8<-- [end:reset-all]

with suppress(TypeError):
    # --8<-- [start:reset-states]
    keeping.reset_state(states=[np.ones((batch, units))] * 2)
    # --8<-- [end:reset-states]

# --8<-- [start:assign]
ones = np.ones((batch, units))
for state in keeping.states:
    state.assign(ones)

print(same(keeping(x), forgetting(x, initial_state=[ones, ones])))
# --8<-- [end:assign]

# --8<-- [start:initial]
keeping.reset_state()
after = keeping(x, initial_state=[ones, ones])
print(same(after, forgetting(x, initial_state=[ones, ones])))

keeping.reset_state()
print(convert_to_numpy(keeping.states[0]).any())
# --8<-- [end:initial]

# --8<-- [start:setup-fit]
y = np.ones((batch, 1))
frozen = keras.optimizers.SGD(learning_rate=0.0)  # weights stay, so that states show
# --8<-- [end:setup-fit]

# --8<-- [start:fit]
model.compile(frozen, loss="mse")
history = model.fit(x, y, batch_size=batch, epochs=2, shuffle=False, verbose=0)

print(len(set(history.history["loss"])))
# --8<-- [end:fit]


# --8<-- [start:callback]
class Afresh(keras.callbacks.Callback):
    """Starts each epoch from zeros."""

    def on_epoch_begin(self, epoch, logs=None):
        reset(self.model)


settings = dict(batch_size=batch, epochs=2, shuffle=False, verbose=0)
history = model.fit(x, y, callbacks=[Afresh()], **settings)

print(len(set(history.history["loss"])))
# --8<-- [end:callback]

# --8<-- [start:predict]
reset(model)
first = model.predict(x, batch_size=batch, verbose=0)
second = model.predict(x, batch_size=batch, verbose=0)

print(same(first, second))
# --8<-- [end:predict]

with suppress(TypeError):
    # --8<-- [start:bidirectional]
    both_ways = Bidirectional(LSTM(units, stateful=True, return_state=True))
    both_ways(x)
    # --8<-- [end:bidirectional]

# --8<-- [start:setup-cells]
stack = RNN([LSTMCell(units), LSTMCell(units)], stateful=True)
stack.build(x.shape)
# --8<-- [end:setup-cells]

with suppress(AttributeError):
    # --8<-- [start:cells]
    stack.reset_state()
    # --8<-- [end:cells]

# --8<-- [start:cells-reset]
output = stack(x)
for state in keras.tree.flatten(stack.states):
    state.assign(np.zeros(state.shape))

print(convert_to_numpy(stack.states[0][0]).any())
# --8<-- [end:cells-reset]

# --8<-- [start:answer-by-hand]
layer = LSTM(units, return_state=True, **weights)
_, *states = layer(x[:, :2])
rest, *_ = layer(x[:, 2:], initial_state=states)

print(same(rest, whole))
# --8<-- [end:answer-by-hand]

# --8<-- [start:answer-settle]
keeping.reset_state()
results = [convert_to_numpy(keeping(x)) for _ in range(50)]

print(same(results[0], results[1]), same(results[-2], results[-1]))
# --8<-- [end:answer-settle]

# --8<-- [start:answer-document]
document = x[:, ::-1]
keeping.reset_state()
first = keeping(x)
keeping.reset_state()
second = keeping(document)

print(same(second, forgetting(document)))
# --8<-- [end:answer-document]
