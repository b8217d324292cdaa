from contextlib import suppress

# --8<-- [start:stack]
import keras
import numpy as np
from keras.layers import LSTM

batch, timesteps, features, units = 2, 3, 5, 4


def fixed(shape, dtype=None):
    """Weights that are the same on every machine, and different for every unit."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
x = np.cos(np.arange(1.0, batch * timesteps * features + 1))
x = x.reshape(batch, timesteps, features)

model = keras.Sequential(
    [
        keras.Input((timesteps, features)),
        LSTM(units, return_sequences=True, name="lower", **weights),
        LSTM(6, name="upper", **weights),
    ]
)
for layer in model.layers:
    print(layer.name, layer.input.shape, "->", layer.output.shape)

result = model.predict(x, verbose=0)
print(result.shape)
# --8<-- [end:stack]

with suppress(ValueError):
    # --8<-- [start:without]
    keras.Sequential(
        [
            keras.Input((timesteps, features)),
            LSTM(units, name="lower"),
            LSTM(6, name="upper"),
        ]
    )
    # --8<-- [end:without]

# --8<-- [start:deep]
inputs = keras.Input((timesteps, features))
hidden = inputs
for _ in range(3):
    hidden = LSTM(units, return_sequences=True)(hidden)
print("all on  ", LSTM(6, return_sequences=True)(hidden).shape)
print("last off", LSTM(6)(hidden).shape)
# --8<-- [end:deep]

# --8<-- [start:states]
inputs = keras.Input((timesteps, features))
lower = LSTM(units, return_sequences=True, return_state=True, **weights)
upper = LSTM(6, return_state=True, **weights)
sequence, lower_h, lower_c = lower(inputs)
output, upper_h, upper_c = upper(sequence)
with_states = keras.Model(inputs, [output, lower_h, lower_c, upper_h, upper_c])

output, lower_h, lower_c, upper_h, upper_c = with_states.predict(x, verbose=0)
print("lower", lower_h.shape, lower_c.shape)
print("upper", upper_h.shape, upper_c.shape)
# --8<-- [end:states]

# --8<-- [start:sequential]
try:
    keras.Sequential(
        [
            keras.Input((timesteps, features)),
            LSTM(units, return_sequences=True, return_state=True, name="lower"),
            LSTM(6, name="upper"),
        ]
    )
except ValueError as error:
    print(str(error).partition(" Inputs received")[0])
# --8<-- [end:sequential]
