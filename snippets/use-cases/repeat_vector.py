from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Dense, Input, RepeatVector
from keras.ops import convert_to_numpy

keras.utils.set_random_seed(1)
timesteps, features, units = 12, 2, 8
# --8<-- [end:setup]

# --8<-- [start:model]
model = keras.Sequential(
    [
        Input((timesteps, features)),
        LSTM(units, name="code"),
        RepeatVector(timesteps, name="repeat"),
        LSTM(16, return_sequences=True, name="decoder"),
        Dense(features, name="readout"),
    ]
)
for layer in model.layers:
    print(layer.name, layer.output.shape)
# --8<-- [end:model]

# --8<-- [start:data]
random = np.random.default_rng(1)
start, speed = random.uniform(0, 6, (500, 1)), random.uniform(0.2, 0.6, (500, 1))
angle = start + speed * np.arange(timesteps)
x = np.stack([np.sin(angle), np.cos(angle)], axis=-1)
known, new = x[:400], x[400:]
print(known.shape, new.shape)
# --8<-- [end:data]

# --8<-- [start:train]
model.compile(keras.optimizers.Adam(0.02), loss="mse")
model.fit(known, known, epochs=8, verbose=0)


def error(sequences):
    return np.square(convert_to_numpy(model(sequences)) - sequences).mean(axis=(1, 2))


print("less than a tenth of the variance left:", error(new).mean() < new.var() / 10)
# --8<-- [end:train]

# --8<-- [start:unusual]
shuffled = random.permutation(new, axis=1)
print("larger errors for more than 90 %:", np.mean(error(shuffled) > error(new)) > 0.9)
# --8<-- [end:unusual]

# --8<-- [start:code]
encoder = keras.Model(model.inputs, model.get_layer("code").output)
print(encoder.output.shape)
# --8<-- [end:code]

# --8<-- [start:same-input]
repeated = convert_to_numpy(RepeatVector(timesteps)(LSTM(units)(new)))
print(repeated.shape, np.array_equal(repeated[:, 0], repeated[:, -1]))
# --8<-- [end:same-input]

# --8<-- [start:other-input]
decoded = convert_to_numpy(LSTM(16, return_sequences=True)(repeated))
print(decoded.shape, np.array_equal(decoded[:, 0], decoded[:, -1]))
# --8<-- [end:other-input]

with suppress(ValueError):
    # --8<-- [start:sequence]
    keras.Sequential(
        [
            Input((timesteps, features)),
            LSTM(units, return_sequences=True),
            RepeatVector(timesteps, name="repeat"),
        ]
    )
    # --8<-- [end:sequence]

with suppress(ValueError):
    # --8<-- [start:forgotten]
    keras.Sequential(
        [
            Input((timesteps, features)),
            LSTM(units),
            LSTM(16, return_sequences=True, name="decoder"),
        ]
    )
    # --8<-- [end:forgotten]

# --8<-- [start:state]
try:
    returned = LSTM(units, return_state=True)(Input((timesteps, features)))
    result = RepeatVector(timesteps, name="repeat")(returned)
except ValueError as refused:
    print(str(refused).partition(" Inputs received")[0])
# --8<-- [end:state]
