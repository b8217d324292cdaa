# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Dense, Input, RepeatVector, Reshape
from keras.ops import convert_to_numpy

keras.utils.set_random_seed(1)
past, future, units = 10, 4, 16
# --8<-- [end:setup]

# --8<-- [start:data]
random = np.random.default_rng(1)
start, speed = random.uniform(0, 6, (300, 1)), random.uniform(0.3, 0.6, (300, 1))
curves = np.sin(start + speed * np.arange(past + future))[..., np.newaxis]

x, y = curves[:, :past], curves[:, past:]
known, new = slice(0, 200), slice(200, None)
print(x.shape, y.shape)
# --8<-- [end:data]


# --8<-- [start:setup-fitted]
def fitted(model, x, y):
    model.compile(keras.optimizers.Adam(0.02), loss="mse")
    model.fit(x, y, epochs=30, batch_size=20, verbose=0)
    return model


def good(forecast):
    """Whether the mean squared error is less than a fifth of the variance of what came."""
    errors = convert_to_numpy(forecast) - y[new]
    return bool(np.square(errors).mean() < y[new].var() / 5)


# --8<-- [end:setup-fitted]

# --8<-- [start:vector]
layers = [LSTM(units), Dense(future), Reshape((future, 1))]
vector = keras.Sequential([Input((past, 1)), *layers])
forecast = fitted(vector, x[known], y[known])(x[new])
print(tuple(forecast.shape), good(forecast))
# --8<-- [end:vector]

# --8<-- [start:decoder]
upper = LSTM(units, return_sequences=True)
layers = [LSTM(units), RepeatVector(future), upper, Dense(1)]
decoder = keras.Sequential([Input((past, 1)), *layers])
forecast = fitted(decoder, x[known], y[known])(x[new])
print(tuple(forecast.shape), good(forecast))
# --8<-- [end:decoder]

# --8<-- [start:one-step]
layer, readout = LSTM(units, return_sequences=True, return_state=True), Dense(1)
inputs = Input((None, 1))
sequence, *_ = layer(inputs)
one_step = keras.Model(inputs, readout(sequence))
one_step = fitted(one_step, curves[known, :-1], curves[known, 1:])
# --8<-- [end:one-step]

# --8<-- [start:feed]
sequence, *states = layer(x[new])
steps = [readout(sequence[:, -1:])]
while len(steps) < future:
    sequence, *states = layer(steps[-1], initial_state=states)
    steps.append(readout(sequence))

forecast = keras.ops.concatenate(steps, axis=1)
print(tuple(forecast.shape), good(forecast))
# --8<-- [end:feed]

# --8<-- [start:forgotten]
steps = [one_step(x[new])[:, -1:]]
while len(steps) < future:
    steps.append(one_step(steps[-1]))
print(good(keras.ops.concatenate(steps, axis=1)))
# --8<-- [end:forgotten]

# --8<-- [start:windows]
hours = np.arange(500)
series = np.column_stack([np.sin(hours / 4), 20 + np.cos(hours / 9)])
earlier, later = series[:400], series[400:]
mean, spread = earlier.mean(axis=0), earlier.std(axis=0)


def cut(part):
    scaled = (part - mean) / spread
    windows = np.lib.stride_tricks.sliding_window_view(scaled, past + future, axis=0)
    windows = windows.transpose(0, 2, 1)
    return windows[:, :past], windows[:, past:, :1]


for part in (earlier, later):
    read, asked = cut(part)
    print(read.shape, asked.shape)
# --8<-- [end:windows]
