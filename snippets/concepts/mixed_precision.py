# --8<-- [start:setup]
import keras
import numpy as np
from keras import ops
from keras.backend import standardize_dtype
from keras.layers import LSTM, RNN, Bidirectional, Dense, LSTMCell
from keras.ops import convert_to_numpy
from shared import batch, features, same, timesteps, units, weights, x


def dtypes(tensors):
    """The names of the number types."""
    return [standardize_dtype(tensor.dtype) for tensor in tensors]


def exactly(tensor):
    """The same numbers in single precision, for NumPy."""
    return convert_to_numpy(ops.cast(tensor, "float32"))


# --8<-- [end:setup]

# --8<-- [start:call]
layer = LSTM(units, return_state=True, dtype="mixed_float16", **weights)
output, state_h, state_c = layer(x)

print(dtypes([output, state_h, state_c]))
print(dtypes(layer.weights))
# --8<-- [end:call]

# --8<-- [start:setup-exact]
exact = LSTM(units, return_state=True, **weights)
# --8<-- [end:setup-exact]

# --8<-- [start:policies]
for policy in ("float32", "mixed_float16", "mixed_bfloat16", "float16"):
    other = LSTM(units, dtype=policy)
    result = other(x)
    print(f"{policy:14} {dtypes([result])[0]:8} {dtypes(other.weights)[0]}")
# --8<-- [end:policies]

# --8<-- [start:whole]
keras.config.set_dtype_policy("mixed_float16")
model = keras.Sequential(
    [keras.Input((timesteps, features)), LSTM(units), Dense(1, dtype="float32")]
)
keras.config.set_dtype_policy("float32")

model.compile(optimizer="sgd", loss="mse")

print([layer.compute_dtype for layer in model.layers], dtypes([model(x)]))
print(type(model.optimizer).__name__)
# --8<-- [end:whole]


# --8<-- [start:counter]
def counter(policy):
    """A layer with open gates: its memory grows by one at each time step."""
    layer = LSTM(1, return_state=True, dtype=policy)
    layer.build((1, None, 1))
    layer.set_weights([np.zeros((1, 4)), np.zeros((1, 4)), np.full(4, 20.0)])
    return layer


def counted(layer, start, steps):
    """How far the memory has got after each step."""
    begin = [np.zeros((1, 1)), np.full((1, 1), start)]
    inputs = [np.zeros((1, t, 1)) for t in range(1, steps + 1)]
    cells = [layer(x, initial_state=begin)[2] for x in inputs]
    return np.array([exactly(cell).item() - start for cell in cells])


start = 2045.0
full = counted(counter("float32"), start, 6)
half = counted(counter("mixed_float16"), start, 6)

print(full)
print(half)
# --8<-- [end:counter]

# --8<-- [start:rounding]
long = np.sin(np.arange(1.0, 100 * features + 1)).reshape(1, 100, features)

names = ("output", "state_h", "state_c")
for name, one, other in zip(names, layer(long), exact(long)):
    error = np.abs(exactly(one) - exactly(other)).max()
    print(f"{name:8} {bool(error > 1e-6)} {bool(error < 1e-2)}")
# --8<-- [end:rounding]

# --8<-- [start:large]
print(float(np.finfo(convert_to_numpy(output).dtype).max))
for policy in ("float32", "mixed_float16", "mixed_bfloat16"):
    result = LSTM(units, dtype=policy, **weights)(x * 1e5)
    print(f"{policy:14} {bool(ops.all(ops.isfinite(result)))}")
# --8<-- [end:large]

# --8<-- [start:hand-over]
precise = LSTM(units, return_state=True, **weights)
continued = precise(x, initial_state=[state_h, state_c])
back = layer(x, initial_state=continued[1:])

print(dtypes(continued))
print(dtypes(back))
# --8<-- [end:hand-over]

# --8<-- [start:stateful]
keeping = LSTM(units, stateful=True, return_state=True, dtype="mixed_float16")
returned = keeping(x)

print(dtypes(returned[1:]), dtypes(keeping.states))
# --8<-- [end:stateful]

# --8<-- [start:wrapped]
inside = Bidirectional(LSTM(units, return_state=True, dtype="mixed_float16"))
around = RNN(LSTMCell(units, dtype="mixed_float16", **weights), return_state=True)

print(dtypes(inside(x)))
print(dtypes(around(x)))
# --8<-- [end:wrapped]

# --8<-- [start:answer-double]
double = LSTM(units)

print(x.dtype, dtypes([double(x)]))
# --8<-- [end:answer-double]

# --8<-- [start:answer-size]
for policy in ("mixed_float16", "mixed_bfloat16"):
    print(policy, counted(counter(policy), 256.0, 3))
# --8<-- [end:answer-size]

# --8<-- [start:answer-weights]
taken, exact = LSTM(units, dtype="mixed_float16"), LSTM(units)
for each in (taken, exact):
    each.build((batch, timesteps, features))
taken.set_weights(exact.get_weights())

print([same(one, other) for one, other in zip(taken.weights, exact.weights)])
# --8<-- [end:answer-weights]
