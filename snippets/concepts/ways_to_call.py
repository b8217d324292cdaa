# --8<-- [start:setup]
import tempfile
from contextlib import suppress
from pathlib import Path

import keras
import numpy as np
from keras.layers import LSTM, Dense
from keras.ops import convert_to_numpy
from shared import batch, features, fixed, same, timesteps, units, x

fixed = keras.saving.register_keras_serializable()(fixed)  # so that it is found on loading
weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
folder = Path(tempfile.mkdtemp())
# --8<-- [end:setup]

# --8<-- [start:call]
layer = LSTM(units, return_state=True, name="reader", **weights)
inputs = keras.Input((timesteps, features))
model = keras.Model(inputs, list(layer(inputs)))

for result in (layer(x), layer(inputs), model(x), model.predict(x, verbose=0)):
    print(type(result).__name__, len(result), isinstance(result[0], np.ndarray))
# --8<-- [end:call]

# --8<-- [start:setup-same]
sequential = keras.Sequential([keras.Input((timesteps, features)), layer])
# --8<-- [end:setup-same]

# --8<-- [start:same]
expected = layer(x)
for result in (model(x), model.predict(x, verbose=0), sequential.predict(x, verbose=0)):
    print([same(one, other) for one, other in zip(result, expected)])
# --8<-- [end:same]

# --8<-- [start:arrays]
output, state_h, state_c = layer(x)

print(x.dtype, keras.backend.standardize_dtype(output.dtype))
print(type(convert_to_numpy(output)).__name__)
# --8<-- [end:arrays]

with suppress(TypeError):
    # --8<-- [start:keyword]
    LSTM(units)(inputs=x)
    # --8<-- [end:keyword]

# --8<-- [start:in-a-list]
try:
    failed = layer([x, state_h, state_c])
except ValueError as error:
    print(str(error).partition("Inputs received")[0].strip())
# --8<-- [end:in-a-list]

# --8<-- [start:symbolic]
output, state_h, state_c = layer(inputs)

print(type(output).__name__, output.shape)
# --8<-- [end:symbolic]

with suppress(ValueError):
    # --8<-- [start:no-numbers]
    convert_to_numpy(output)
    # --8<-- [end:no-numbers]

# --8<-- [start:open]
open_length = keras.Input((None, features))
sequence, state_h, state_c = LSTM(units, return_sequences=True, return_state=True)(open_length)

print(sequence.shape, state_h.shape)
# --8<-- [end:open]

# --8<-- [start:containers]
output, state_h, state_c = layer(inputs)
forms = {
    "a tuple": (output, state_h, state_c),
    "a list": [output, state_h, state_c],
    "a dict": {"output": output, "memory": state_c},
    "a tensor": state_h,
}
for name, outputs in forms.items():
    result = keras.Model(inputs, outputs).predict(x, verbose=0)
    print(name, "->", type(result).__name__)
# --8<-- [end:containers]

# --8<-- [start:by-name]
named = keras.Model(inputs, {"output": output, "memory": state_c})
result = named.predict(x, verbose=0)

print(sorted(result), result["memory"].shape)
# --8<-- [end:by-name]

# --8<-- [start:first-only]
output = layer(inputs)[0]
head = keras.Model(inputs, Dense(1)(output))

print(head.output_shape)
# --8<-- [end:first-only]


# --8<-- [start:subclass]
class Reader(keras.Model):
    """A model that hands on what its layer returns."""

    def __init__(self):
        super().__init__()
        self.recurrent = LSTM(units, return_state=True, **weights)

    def call(self, inputs):
        output, *states = self.recurrent(inputs)
        return {"output": output, "states": states}


result = Reader().predict(x, verbose=0)
print(type(result["states"]).__name__, len(result["states"]))
# --8<-- [end:subclass]

# --8<-- [start:sequential]
result = sequential.predict(x, verbose=0)

print(type(result).__name__, [array.shape for array in result])
# --8<-- [end:sequential]

# --8<-- [start:sequential-error]
try:
    failed = keras.Sequential([LSTM(units, return_state=True), Dense(1, name="head")])(x)
except ValueError as error:
    print(str(error).partition("Inputs received")[0].strip())
# --8<-- [end:sequential-error]

# --8<-- [start:predict-batches]
one_by_one = model.predict(x, batch_size=1, verbose=0)
at_once = model.predict(x, verbose=0)

print([same(one, other) for one, other in zip(one_by_one, at_once)])
# --8<-- [end:predict-batches]

# --8<-- [start:loaded]
tupled = keras.Model(inputs, layer(inputs))
for each in (model, tupled):
    each.save(folder / "model.keras")
    loaded = keras.saving.load_model(folder / "model.keras")
    print(type(each.predict(x, verbose=0)).__name__, type(loaded.predict(x, verbose=0)).__name__)
# --8<-- [end:loaded]

# --8<-- [start:loaded-same]
model.save(folder / "model.keras")
loaded = keras.saving.load_model(folder / "model.keras")
result = loaded.predict(x, verbose=0)

print([same(one, other) for one, other in zip(result, layer(x))])
# --8<-- [end:loaded-same]

# --8<-- [start:fit]
trained = keras.Model(inputs, list(layer(inputs)))
trained.compile(loss=["mse", None, None])
history = trained.fit(x, [np.ones((batch, units)), None, None], verbose=0)

print(list(history.history))
# --8<-- [end:fit]

# --8<-- [start:answer-states]
state_model = keras.Model(inputs, list(layer(inputs)[1:]))
result = state_model.predict(x, verbose=0)

print(len(result), same(result[0], layer(x)[1]))
# --8<-- [end:answer-states]

# --8<-- [start:answer-shapes]
several = keras.Input(batch_shape=(batch, timesteps, features))

print(layer(inputs)[0].shape, layer(several)[0].shape)
# --8<-- [end:answer-shapes]

# --8<-- [start:answer-round]
model.save(folder / "model.keras")
again = keras.saving.load_model(folder / "model.keras")
output, *states = again.predict(x, verbose=0)

print(type(states).__name__, same(output, layer(x)[0]))
# --8<-- [end:answer-round]
