# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM
from keras.ops import convert_to_numpy
from shared import fixed, same

weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
# --8<-- [end:setup]

# --8<-- [start:signal]
timesteps, piece_steps, features, units = 60, 4, 1, 3

signal = np.cos(np.arange(timesteps) ** 2 / 7).reshape(1, timesteps, features)
pieces = np.split(signal, timesteps // piece_steps, axis=1)
whole = LSTM(units, return_sequences=True, **weights)(signal)

print(len(pieces), "pieces of", pieces[0].shape)
print("whole:", tuple(whole.shape))
# --8<-- [end:signal]


# --8<-- [start:setup-follow]
def follow(way):
    """The outputs for all pieces, joined, and how many steps were computed after each piece."""
    outputs, steps = zip(*way(), strict=True)
    joined = np.concatenate([convert_to_numpy(output) for output in outputs], axis=1)
    return joined, np.cumsum(steps)


# --8<-- [end:setup-follow]


# --8<-- [start:zeros]
def from_zeros():
    layer = LSTM(units, return_sequences=True, **weights)
    for piece in pieces:
        yield layer(piece), piece.shape[1]


outputs, steps = follow(from_zeros)
print(same(outputs, whole), steps[-1])
# --8<-- [end:zeros]


# --8<-- [start:flag]
def by_flag():
    layer = LSTM(units, stateful=True, return_sequences=True, **weights)
    for piece in pieces:
        yield layer(piece), piece.shape[1]


flag_outputs, flag_steps = follow(by_flag)
print(same(flag_outputs, whole), flag_steps[-1])
# --8<-- [end:flag]


# --8<-- [start:hand]
def by_hand():
    layer = LSTM(units, return_sequences=True, return_state=True, **weights)
    states = None
    for piece in pieces:
        output, *states = layer(piece, initial_state=states)
        yield output, piece.shape[1]


hand_outputs, hand_steps = follow(by_hand)
print(same(hand_outputs, whole), hand_steps[-1])
# --8<-- [end:hand]


# --8<-- [start:start]
def from_the_start():
    layer = LSTM(units, return_sequences=True, **weights)
    for end in range(piece_steps, timesteps + 1, piece_steps):
        heard = signal[:, :end]
        yield layer(heard)[:, -piece_steps:], heard.shape[1]


start_outputs, start_steps = follow(from_the_start)
print(same(start_outputs, whole), start_steps[-1])
# --8<-- [end:start]

# --8<-- [start:ratio]
for count in (1, 5, 15):
    ratio = start_steps[count - 1] / hand_steps[count - 1]
    print(f"{count:2} pieces: {ratio:.0f} times the steps")
# --8<-- [end:ratio]

# --8<-- [start:window]
layer = LSTM(units, **weights)
for window in (2, 4, 8, 16):
    off = layer(signal[:, -window:]) - whole[:, -1]
    print(f"{window:2} steps: off by {np.abs(convert_to_numpy(off)).max():.4f}")
# --8<-- [end:window]
