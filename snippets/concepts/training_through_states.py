# --8<-- [start:setup]
import keras
import numpy as np
from keras import ops
from keras.initializers import Constant
from keras.layers import GRU, LSTM, Embedding, SimpleRNN
from keras.ops import convert_to_numpy
from shared import same

# --8<-- [end:setup]

# --8<-- [start:setup-gradient]
timesteps = 8
through = dict(kernel_initializer="ones", recurrent_initializer="zeros")
less = dict(recurrent_initializer=Constant(0.6))
gates = np.array([0.0, 5.0, 0.0, 0.0])
forget = dict(unit_forget_bias=False, bias_initializer=lambda shape, dtype=None: gates)
# --8<-- [end:setup-gradient]


# --8<-- [start:call]
def gradient(layer):
    """How far the result moves if the input of a time step moves a little."""
    nudge = 0.001 * np.eye(timesteps)[..., None]
    up, down = convert_to_numpy(layer(nudge)), convert_to_numpy(layer(-nudge))
    return (up - down)[..., 0] / 0.002


simple = gradient(SimpleRNN(1, kernel_initializer="ones", **less))
default = gradient(LSTM(1, **through))
open_gate = gradient(LSTM(1, **through, **forget))

for reached in (simple, default, open_gate):
    print((reached / reached[-1]).round(2))
# --8<-- [end:call]

# --8<-- [start:setup-eigenvalues]
several = SimpleRNN(4)
several.build((1, 3, 5))
eigenvalues = np.linalg.eigvals(convert_to_numpy(several.cell.recurrent_kernel))
# --8<-- [end:setup-eigenvalues]

# --8<-- [start:explode]
for weight in (0.6, 1.0, 1.5):
    recurrent = dict(recurrent_initializer=Constant(weight))
    layer = SimpleRNN(1, kernel_initializer="ones", **recurrent)
    print(weight, gradient(layer)[0].round(2))
# --8<-- [end:explode]

# --8<-- [start:factor]
kept = convert_to_numpy(ops.sigmoid(1.0))

print((default[:-1] / default[1:]).round(2), kept.round(2))
# --8<-- [end:factor]

# --8<-- [start:tensors]
layer = LSTM(1, return_state=True, **through)

for place in range(3):
    print(gradient(lambda x, place=place: layer(x)[place]).round(2))
# --8<-- [end:tensors]

# --8<-- [start:rows]
rows = gradient(LSTM(1, return_sequences=True, **through))

print(rows.T.round(2))
# --8<-- [end:rows]

# --8<-- [start:mask]
kept = np.array([True, True, False, False, True, True, True, True])
mask = np.tile(kept, (timesteps, 1))
reader = LSTM(1, **through)

print(gradient(lambda x: reader(x, mask=mask)).round(2))
# --8<-- [end:mask]

# --8<-- [start:decoder]
encoder = LSTM(1, return_state=True, **through)
decoder = LSTM(1, **through)


def decoded(x):
    """What a decoder says that starts from an encoder's states and reads zeros."""
    _, *states = encoder(x)
    return decoder(np.zeros((len(x), 3, 1)), initial_state=states)


print(gradient(decoded).round(2))
# --8<-- [end:decoder]

# --8<-- [start:train]
layer = LSTM(1, return_state=True, trainable=False, **through, **forget)
places = keras.Input((timesteps,), dtype="int32")
outputs, tables = [], []
for cut in (lambda state: state, ops.stop_gradient):
    inputs = Embedding(timesteps, 1, embeddings_initializer="zeros")
    x = inputs(places)
    _, *states = layer(x[:, :4])
    output, *_ = layer(x[:, 4:], initial_state=[cut(state) for state in states])
    outputs.append(output)
    tables.append(inputs)

model = keras.Model(places, outputs)
losses = [lambda _, output: output, lambda _, output: output]
model.compile(optimizer=keras.optimizers.SGD(1.0), loss=losses, jit_compile=False)
model.train_on_batch(np.arange(timesteps)[None], [np.zeros((1, 1))] * 2)

whole, truncated = (-convert_to_numpy(table.embeddings)[:, 0] for table in tables)

print((whole / whole[-1]).round(2), np.allclose(whole, open_gate, atol=1e-3))
print((truncated / truncated[-1]).round(2))
# --8<-- [end:train]

# --8<-- [start:answer-gru]
gated = gradient(GRU(1, **through))

print((gated[:-1] / gated[1:]).round(2))
# --8<-- [end:answer-gru]

# --8<-- [start:answer-backwards]
backwards = gradient(LSTM(1, go_backwards=True, **through))

print(same(backwards, default[::-1]))
# --8<-- [end:answer-backwards]

# --8<-- [start:answer-sum]
every = LSTM(1, return_sequences=True, **through)
summed = gradient(lambda x: ops.sum(every(x), axis=1))

print(summed[:-1] > default[:-1])
# --8<-- [end:answer-sum]
