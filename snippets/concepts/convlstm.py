from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Bidirectional, Conv2D, Conv3D, ConvLSTM1D, ConvLSTM2D, ConvLSTM3D
from keras.ops import convert_to_numpy
from shared import batch, fixed, same, timesteps, units, weights, x

# --8<-- [end:setup]

# --8<-- [start:setup-film]
rows, columns, channels, filters = 8, 9, 2, 5
film = np.cos(np.arange(1.0, batch * timesteps * rows * columns * channels + 1))
film = film.reshape(batch, timesteps, rows, columns, channels)
# --8<-- [end:setup-film]

# --8<-- [start:call]
layer = ConvLSTM2D(filters, 3, return_sequences=True, return_state=True)
sequence, state_h, state_c = layer(film)

print(film.shape)
print(tuple(sequence.shape), tuple(state_h.shape), tuple(state_c.shape))
# --8<-- [end:call]

# --8<-- [start:setup-dot]
dot = np.zeros((1, 4, 5, 6, 1))
for t in range(4):
    dot[0, t, t, t + 1, 0] = 1.0
# --8<-- [end:setup-dot]

# --8<-- [start:dot]
by_hand = dict(kernel_initializer="ones", recurrent_initializer="zeros")
watcher = ConvLSTM2D(1, 3, padding="same", return_sequences=True, **by_hand)
seen = convert_to_numpy(watcher(dot))

print(seen[0, -1, :, :, 0].round(1))
# --8<-- [end:dot]

# --8<-- [start:equal]
print(same(sequence[:, -1], state_h), same(state_h, state_c))
# --8<-- [end:equal]


# --8<-- [start:setup-shapes]
def shapes(layer, data):
    """The shapes of what a layer with `return_state=True` returns."""
    names = ("output", "state_h", "state_c")
    return {name: tuple(tensor.shape) for name, tensor in zip(names, layer(data))}


slices = 10
signals = film[:, :, :, 0]
volumes = np.ones((batch, timesteps, rows, columns, slices, channels))
# --8<-- [end:setup-shapes]

# --8<-- [start:kinds]
kinds = {
    "ConvLSTM1D": shapes(ConvLSTM1D(filters, 3, return_state=True), signals),
    "ConvLSTM2D": shapes(ConvLSTM2D(filters, 3, return_state=True), film),
    "ConvLSTM3D": shapes(ConvLSTM3D(filters, 3, return_state=True), volumes),
}
# --8<-- [end:kinds]

# --8<-- [start:padding]
for padding in ("valid", "same"):
    for strides in (1, 2):
        settings = dict(padding=padding, strides=strides, return_state=True)
        output, state_h, _ = ConvLSTM2D(filters, 3, **settings)(film)
        print(f"{padding:5} {strides} {tuple(output.shape)} {tuple(state_h.shape)}")
# --8<-- [end:padding]

# --8<-- [start:weights]
inside = ConvLSTM2D(filters, 3)
inside.build(film.shape)

for weight in inside.weights:
    print(f"{weight.name:16} {tuple(weight.shape)}")
# --8<-- [end:weights]

# --8<-- [start:pixel]
one_pixel = x[:, :, None, None]
small = ConvLSTM2D(units, 1, **weights)
output = small(one_pixel)

print(one_pixel.shape, tuple(output.shape))
print(same(output[:, 0, 0], LSTM(units, **weights)(x)))
# --8<-- [end:pixel]

# --8<-- [start:begin]
_, *states = layer(film[:, :-1])
continued, *_ = layer(film[:, -1:], initial_state=states)

print(same(continued[:, -1], sequence[:, -1]))
zeros = layer.get_initial_state(batch_size=batch)
print([tuple(state.shape) for state in zeros])
# --8<-- [end:begin]

with suppress(ValueError):
    # --8<-- [start:no-time]
    ConvLSTM2D(filters, 3, name="watch")(film[:, 0])
    # --8<-- [end:no-time]

with suppress(ValueError):
    # --8<-- [start:open-size]
    ConvLSTM2D(filters, 3)(keras.Input((None, None, None, channels)))
    # --8<-- [end:open-size]

# --8<-- [start:open-time]
print(ConvLSTM2D(filters, 3)(keras.Input((None, rows, columns, channels))).shape)
# --8<-- [end:open-time]

# --8<-- [start:heads]
last_image = ConvLSTM2D(filters, 3, padding="same")(film)
next_frame = Conv2D(channels, 3, padding="same")(last_image)
each_frame = ConvLSTM2D(filters, 3, padding="same", return_sequences=True)(film)
frames = Conv3D(channels, 3, padding="same")(each_frame)

print(tuple(next_frame.shape), tuple(frames.shape))
# --8<-- [end:heads]

# --8<-- [start:answer-two-ways]
result = Bidirectional(ConvLSTM2D(filters, 3, return_state=True))(film)

print([tuple(tensor.shape) for tensor in result])
# --8<-- [end:answer-two-ways]

# --8<-- [start:answer-stack]
lower = ConvLSTM2D(filters, 3, padding="same", return_sequences=True)
upper = ConvLSTM2D(7, 3, padding="same")

print(tuple(upper(lower(film)).shape))
# --8<-- [end:answer-stack]

# --8<-- [start:answer-count]
counted = ConvLSTM2D(filters, 3)
counted.build(film.shape)

print(counted.count_params() == 4 * filters * (3 * 3 * (channels + filters) + 1))
# --8<-- [end:answer-count]
