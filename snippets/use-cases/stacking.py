from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Dense
from shared import batch, features, timesteps, units, weights, x

# --8<-- [end:setup]

# --8<-- [start:stack]
model = keras.Sequential(
    [
        keras.Input((timesteps, features)),
        LSTM(units, return_sequences=True, name="lower"),
        LSTM(6, name="upper"),
    ]
)
for layer in model.layers:
    print(layer.name, layer.input.shape, "->", layer.output.shape)
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

with suppress(ValueError):
    # --8<-- [start:no-time-axis]
    keras.Sequential([keras.Input((15,)), LSTM(units, name="lower")])
    # --8<-- [end:no-time-axis]

# --8<-- [start:time-axis]
table = np.ones((batch, 15))
print(tuple(LSTM(units)(table[..., np.newaxis]).shape))
# --8<-- [end:time-axis]

# --8<-- [start:deep]
hidden = keras.Input((timesteps, features))
for _ in range(3):
    hidden = LSTM(units, return_sequences=True)(hidden)

print("each step", LSTM(6, return_sequences=True)(hidden).shape)
print("one answer", LSTM(6)(hidden).shape)
# --8<-- [end:deep]

# --8<-- [start:states]
lower = LSTM(units, return_sequences=True, return_state=True, **weights)
upper = LSTM(6, return_state=True, **weights)

sequence, lower_h, lower_c = lower(x)
output, upper_h, upper_c = upper(sequence)
# --8<-- [end:states]

# --8<-- [start:state-shapes]
print("lower", tuple(lower_h.shape), tuple(lower_c.shape))
print("upper", tuple(upper_h.shape), tuple(upper_c.shape))
# --8<-- [end:state-shapes]


# --8<-- [start:hand-over]
def stack(x, lower_states=None, upper_states=None):
    sequence, *lower_states = lower(x, initial_state=lower_states)
    output, *upper_states = upper(sequence, initial_state=upper_states)
    return output, lower_states, upper_states


_, lower_states, upper_states = stack(x[:, :2])
continued, *_ = stack(x[:, 2:], lower_states, upper_states)
print(np.allclose(continued, output, atol=1e-6))
# --8<-- [end:hand-over]

# --8<-- [start:top-alone]
continued, *_ = stack(x[:, 2:], upper_states=upper_states)
print(np.allclose(continued, output, atol=1e-3))
# --8<-- [end:top-alone]

# --8<-- [start:decoder]
source, delayed = keras.Input((timesteps, features)), keras.Input((7, 2))
_, lower_states, upper_states = stack(source)

both = dict(return_sequences=True, return_state=True)
sequence, *_ = LSTM(units, **both)(delayed, initial_state=lower_states)
sequence, *_ = LSTM(6, **both)(sequence, initial_state=upper_states)
predictions = Dense(2, activation="softmax")(sequence)
print(keras.Model([source, delayed], predictions).output.shape)
# --8<-- [end:decoder]

# --8<-- [start:sequential-end]
ends = keras.Sequential(
    [
        LSTM(units, return_sequences=True),
        LSTM(6, return_state=True),
    ]
)
for result in ends.predict(x, verbose=0):
    print(result.shape)
# --8<-- [end:sequential-end]

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
