from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import GRU, LSTM, Bidirectional, SimpleRNN
from keras.ops import convert_to_numpy
from shared import batch, features, same, timesteps, units, weights, x

# --8<-- [end:setup]

# --8<-- [start:call]
output, state_h, state_c = LSTM(units, return_state=True, **weights)(x)

for tensor in (output, state_h, state_c):
    print(tuple(tensor.shape), convert_to_numpy(tensor)[0].round(4))
# --8<-- [end:call]

# --8<-- [start:setup-continue]
layer = LSTM(units, return_state=True, **weights)
whole, *_ = layer(x)
# --8<-- [end:setup-continue]

# --8<-- [start:continue]
_, state_h, state_c = layer(x[:, :2])
rest, *_ = layer(x[:, 2:], initial_state=[state_h, state_c])

print(convert_to_numpy(rest)[0].round(4))
print(convert_to_numpy(whole)[0].round(4))
# --8<-- [end:continue]

# --8<-- [start:swapped]
swapped, *_ = layer(x[:, 2:], initial_state=[state_c, state_h])

print(convert_to_numpy(rest)[0].round(4))
print(convert_to_numpy(swapped)[0].round(4))
# --8<-- [end:swapped]

# --8<-- [start:zeros]
zeros = layer.get_initial_state(batch_size=batch)
from_zeros, *_ = layer(x, initial_state=zeros)

print(len(zeros), *(convert_to_numpy(state)[0] for state in zeros))
print(same(from_zeros, whole))
# --8<-- [end:zeros]

# --8<-- [start:flags]
for return_sequences in (False, True):
    for return_state in (False, True):
        flags = dict(return_sequences=return_sequences, return_state=return_state)
        result = LSTM(units, **flags)(x)
        shapes = keras.tree.map_structure(lambda tensor: tuple(tensor.shape), result)
        print(f"{return_sequences!s:5} {return_state!s:5} {shapes}")
# --8<-- [end:flags]

# --8<-- [start:both]
both = LSTM(units, return_sequences=True, return_state=True)
sequence, state_h, state_c = map(convert_to_numpy, both(x))

print(same(sequence[:, -1], state_h))
print(same(sequence[:, -1], state_c))
# --8<-- [end:both]

# --8<-- [start:setup-mask]
mask = np.array([[True, True, False], [True, True, True]])
# --8<-- [end:setup-mask]

# --8<-- [start:masked]
_, masked_h, masked_c = layer(x, mask=mask)
_, short_h, short_c = layer(x[:, :2])

print(same(masked_h[0], short_h[0]), same(masked_c[0], short_c[0]))
# --8<-- [end:masked]

# --8<-- [start:backwards]
backwards = LSTM(units, return_state=True, go_backwards=True, **weights)
_, backwards_h, _ = backwards(x)
_, reversed_h, _ = layer(x[:, ::-1])

print(same(backwards_h, reversed_h))
# --8<-- [end:backwards]

# --8<-- [start:stateful]
stateful = LSTM(units, return_state=True, stateful=True, **weights)
first, *_ = stateful(x)
second, *_ = stateful(x)
stateful.reset_state()
third, *_ = stateful(x)

print(same(first, second), same(first, third))
# --8<-- [end:stateful]

# --8<-- [start:container]
result = LSTM(units, return_state=True)(x)

print(type(result).__name__, len(result))
# --8<-- [end:container]

# --8<-- [start:setup-inputs]
inputs = keras.Input(shape=(timesteps, features))
# --8<-- [end:setup-inputs]

# --8<-- [start:predict]
output, state_h, state_c = LSTM(units, return_state=True)(inputs)
model = keras.Model(inputs, [output, state_h, state_c])
predicted = model.predict(x, verbose=0)

print(type(predicted).__name__, [array.shape for array in predicted])
# --8<-- [end:predict]

# --8<-- [start:predict-tuple]
model = keras.Model(inputs, LSTM(units, return_state=True)(inputs))
model.save("states.keras")
loaded = keras.saving.load_model("states.keras")

print(type(model.predict(x, verbose=0)).__name__)
print(type(loaded.predict(x, verbose=0)).__name__)
# --8<-- [end:predict-tuple]

# --8<-- [start:star]
for kind in (LSTM, GRU, SimpleRNN):
    output, *states = kind(units, return_state=True)(x)
    print(kind.__name__, len(states))

output, *states = Bidirectional(LSTM(units, return_state=True))(x)
print("Bidirectional", len(states))
# --8<-- [end:star]

with suppress(ValueError):
    # --8<-- [start:too-few-names]
    output, state = LSTM(units, return_state=True)(x)
    # --8<-- [end:too-few-names]

with suppress(ValueError):
    # --8<-- [start:two-directions]
    output, state_h, state_c = Bidirectional(LSTM(units, return_state=True))(x)
    # --8<-- [end:two-directions]

with suppress(ValueError):
    # --8<-- [start:forgotten-large]
    output, state_h, state_c = LSTM(units)(np.ones((32, timesteps, features)))
    # --8<-- [end:forgotten-large]

with suppress(ValueError):
    # --8<-- [start:three-names]
    output, state_h, state_c = GRU(units, return_state=True)(x)
    # --8<-- [end:three-names]

with suppress(ValueError):
    # --8<-- [start:forgotten-eager]
    output, state_h, state_c = LSTM(units)(x)
    # --8<-- [end:forgotten-eager]

with suppress(TypeError):
    # --8<-- [start:not-called]
    output, state_h, state_c = LSTM(units, return_state=True)
    # --8<-- [end:not-called]

with suppress(NotImplementedError):
    # --8<-- [start:forgotten-symbolic]
    output, state_h, state_c = LSTM(units)(inputs)
    # --8<-- [end:forgotten-symbolic]

# --8<-- [start:trap]
output, state_h, state_c = LSTM(units)(np.ones((3, timesteps, features)))

print(tuple(state_h.shape))
# --8<-- [end:trap]

with suppress(ValueError):
    # --8<-- [start:misspelt]
    LSTM(units, return_states=True)
    # --8<-- [end:misspelt]

# --8<-- [start:answer-names]
output, *states = Bidirectional(GRU(units, return_state=True))(x)

print(len(states))
# --8<-- [end:answer-names]

# --8<-- [start:answer-three]
_, state_h, state_c = layer(x[:, :1])
for t in (1, 2):
    output, state_h, state_c = layer(x[:, t : t + 1], initial_state=[state_h, state_c])

print(same(output, whole))
# --8<-- [end:answer-three]

# --8<-- [start:stale]
model = keras.Model(inputs, LSTM(units, return_state=True)(inputs))
predicted = model.predict(x, verbose=0)

print(type(predicted).__name__, *(array.shape for array in predicted))
# --8<-- [end:stale]
