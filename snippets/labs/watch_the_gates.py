# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Dense
from shared import same

# --8<-- [end:setup]

# --8<-- [start:signal]
timesteps, store, recall = 40, 6, 36

value = 0.6 * np.cos(np.arange(timesteps) ** 2)  # changes all the time
write, read = np.zeros(timesteps), np.zeros(timesteps)
write[store - 1] = read[recall - 1] = 1
x = np.stack([value, write, read], axis=-1)

print(x.shape)
print(f"to be remembered: {value[store - 1]:.3f}")
# --8<-- [end:signal]

# --8<-- [start:setup-fresh]
fresh = LSTM(1)
fresh.build((None, timesteps, 3))
# --8<-- [end:setup-fresh]


# --8<-- [start:layer]
def gated(forget_bias):
    """One unit: `write` opens its input gate, `read` opens its output gate."""
    layer = LSTM(1, return_sequences=True, return_state=True)
    layer.build((None, timesteps, 3))
    kernel = np.array([[0, 0, 2, 0], [10, 0, 0, 0], [0, 0, 0, 10]])
    bias = np.array([-6, forget_bias, 0, -6])
    layer.set_weights([kernel, np.zeros((1, 4)), bias])
    return layer


biases = [0, 1, 5]
print([each.shape for each in gated(5).get_weights()])
# --8<-- [end:layer]


# --8<-- [start:watch]
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def watch(layer, x):
    """The gates and states of a layer at each step, computed from its weights."""
    kernel, recurrent_kernel, bias = layer.get_weights()
    h, c = np.zeros(layer.units), np.zeros(layer.units)
    seen = {name: [] for name in "ifoch"}
    for x_t in x:
        z_i, z_f, z_c, z_o = np.split(x_t @ kernel + h @ recurrent_kernel + bias, 4)
        i, f, o = sigmoid(z_i), sigmoid(z_f), sigmoid(z_o)
        c = f * c + i * np.tanh(z_c)
        h = o * np.tanh(c)
        for name, array in zip("ifoch", (i, f, o, c, h), strict=True):
            seen[name].append(array)
    return {name: np.stack(arrays) for name, arrays in seen.items()}


shapes = {name: each.shape for name, each in watch(gated(5), x).items()}
print(shapes)
# --8<-- [end:watch]

# --8<-- [start:run]
seen = {forget_bias: watch(gated(forget_bias), x) for forget_bias in biases}

for given, each in seen.items():
    c = each["c"][:, 0]
    print(f"bias {given}: c was {c[store - 1]:.3f}, is {c[recall - 1]:.3f}")
# --8<-- [end:run]

# --8<-- [start:same]
for its_bias, arrays in seen.items():
    sequence, _, state_c = gated(its_bias)(x[None])
    print(same(sequence[0], arrays["h"]), same(state_c[0], arrays["c"][-1]))
# --8<-- [end:same]

# --8<-- [start:left]
gap = recall - store
for b_f in biases:
    f = sigmoid(b_f)
    print(f"bias {b_f}: f is {f:.3f}, {f**gap:.2g} is left after the gap")
# --8<-- [end:left]


# --8<-- [start:task]
def examples(count, random):
    """Sequences, and the value at their first step: the one that is marked."""
    values = random.uniform(-1, 1, (count, gap + 1))
    marks = np.zeros_like(values)
    marks[:, 0] = 1
    return np.stack([values, marks], axis=-1), values[:, :1]


seed = 1
random = np.random.default_rng(seed)
known, answers = examples(1920, random)
new, truth = examples(300, random)
print(known.shape, answers.shape)
# --8<-- [end:task]


# --8<-- [start:train]
def learner(forget_bias):
    """A model whose LSTM starts with this forget bias."""
    keras.utils.set_random_seed(seed)
    inputs = keras.Input((gap + 1, 2))
    layer = LSTM(12)
    model = keras.Model(inputs, Dense(1)(layer(inputs)))
    kernel, recurrent_kernel, bias = layer.get_weights()
    bias[layer.units : 2 * layer.units] = forget_bias
    layer.set_weights([kernel, recurrent_kernel, bias])
    model.compile(keras.optimizers.Adam(0.02), "mse")
    return model


for start in (1, 5):
    model = learner(start)
    model.fit(known, answers, batch_size=64, epochs=5, verbose=0)
    left = model.evaluate(new, truth, verbose=0) / truth.var()
    print(f"bias {start}: error < 10 %: {left < 0.1}, > 50 %: {left > 0.5}")
# --8<-- [end:train]
