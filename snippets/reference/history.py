# --8<-- [start:setup]
import warnings
from contextlib import suppress

import keras
import numpy as np
from keras import ops
from keras.initializers import Constant
from keras.layers import GRU, LSTM
from keras.ops import convert_to_numpy
from shared import same, units, x

data = np.array([[[0.1, 0.2], [0.3, 0.1], [0.2, 0.3]]])
tenths = dict(kernel_initializer=Constant(0.1), recurrent_initializer=Constant(0.1))
# --8<-- [end:setup]


# --8<-- [start:numbers]
@keras.saving.register_keras_serializable()
def straight_line(a):
    return ops.clip(0.2 * a + 0.5, 0, 1)


for gate in (straight_line, "hard_sigmoid", "sigmoid"):
    layer = LSTM(1, recurrent_activation=gate, return_sequences=True, **tenths)
    print(convert_to_numpy(layer(data)).ravel().astype("float64").round(6))
# --8<-- [end:numbers]


# --8<-- [start:slope]
for a in map(ops.convert_to_tensor, (0.5, 1.0, 2.8)):
    values = straight_line(a), keras.activations.hard_sigmoid(a), keras.activations.sigmoid(a)
    print(*(f"{convert_to_numpy(value):.4f}" for value in values))
# --8<-- [end:slope]


# --8<-- [start:config]
config = LSTM(1, recurrent_activation="hard_sigmoid", **tenths).get_config()
silent = LSTM.from_config(config)
right = LSTM.from_config(config | {"recurrent_activation": straight_line})

answers = [convert_to_numpy(layer(data)).item() for layer in (silent, right)]
print(*(f"{answer:.6f}" for answer in answers))
# --8<-- [end:config]


with suppress(ValueError):
    # --8<-- [start:old-shape]
    LSTM.from_config({"units": 1, "batch_input_shape": (None, 3, 2)})
    # --8<-- [end:old-shape]

# --8<-- [start:saved]
model = keras.Sequential([keras.Input((3, 2)), right])
model.save("old_gates.keras")
loaded = keras.saving.load_model("old_gates.keras")

print(same(loaded(data), right(data)))
# --8<-- [end:saved]


# --8<-- [start:container]
result = LSTM(units, return_state=True)(x)
output, *states = result

print(type(result).__name__, len(states))
# --8<-- [end:container]


# --8<-- [start:reset-after]
for reset_after in (True, False):
    layer = GRU(units, reset_after=reset_after)
    layer.build(x.shape)
    print(reset_after, layer.cell.bias.shape)
# --8<-- [end:reset-after]


with suppress(ValueError):
    # --8<-- [start:renamed]
    LSTM(units, inner_activation="hard_sigmoid", consume_less="gpu")
    # --8<-- [end:renamed]

# --8<-- [start:taken]
for old in ({"implementation": 1}, {"input_shape": (3, 5)}, {"input_dim": 5}):
    with warnings.catch_warnings(record=True, action="always") as warned:
        made = LSTM(units, **old)
    print(*old, len(warned))
# --8<-- [end:taken]

with suppress(ValueError):
    # --8<-- [start:time-major]
    LSTM(units, time_major=True)
    # --8<-- [end:time-major]


# --8<-- [start:gone]
for name in ("CuDNNLSTM", "CuDNNGRU", "LSTM", "GRU"):
    print(name, hasattr(keras.layers, name))
# --8<-- [end:gone]


# --8<-- [start:initial]
layer = LSTM(units)

print([tuple(state.shape) for state in layer.get_initial_state(batch_size=2)])
# --8<-- [end:initial]
