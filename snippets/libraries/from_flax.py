# --8<-- [start:begin]
import flax
import jax.numpy as jnp
import numpy as np
from flax import nnx

batch, timesteps, features, units = 2, 3, 5, 4


def fixed(*shape):
    """The weights that the Keras layers of this page have."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


x = np.cos(np.arange(1.0, batch * timesteps * features + 1))
x = jnp.asarray(x.reshape(batch, timesteps, features))

print("Flax", flax.__version__)
# --8<-- [end:begin]

# --8<-- [start:lstm]
cell = nnx.LSTMCell(features, units, rngs=nnx.Rngs(0))
kernels = np.split(fixed(features, 4 * units), 4, axis=-1)
recurrent_kernels = np.split(fixed(units, 4 * units), 4, axis=-1)
biases = np.split(fixed(4 * units), 4)
for place, gate in enumerate([cell.ii, cell.if_, cell.ig, cell.io]):
    gate.kernel[...] = kernels[place]
for place, gate in enumerate([cell.hi, cell.hf, cell.hg, cell.ho]):
    gate.kernel[...] = recurrent_kernels[place]
    gate.bias[...] = biases[place]

lstm = nnx.RNN(cell, return_carry=True)
carry, outputs = lstm(x)
c, h = carry

print(outputs.shape, c.shape, h.shape)
print(np.round(np.asarray(h[0]), 4))
print(nnx.RNN(cell)(x).shape)
# --8<-- [end:lstm]

# --8<-- [start:packed]
(c, h), outputs = lstm(x, seq_lengths=jnp.array([2, 3]))

print(outputs.shape, np.round(np.asarray(outputs[0, 2]), 4))
print(np.round(np.asarray(h[0]), 4))
# --8<-- [end:packed]


# --8<-- [start:without-inner-bias]
def reset_first(array):
    """A Keras array with the reset gate in front of the update gate."""
    z, r, candidate = np.split(array, 3, axis=-1)
    return np.concatenate([r, z, candidate], axis=-1)


cell = nnx.GRUCell(features, units, rngs=nnx.Rngs(0))
cell.dense_i.kernel[...] = reset_first(fixed(features, 3 * units))
cell.dense_h.kernel[...] = reset_first(fixed(units, 3 * units))
cell.dense_i.bias[...] = reset_first(fixed(3 * units))

carry, outputs = nnx.RNN(cell, return_carry=True)(x)

print(outputs.shape, carry.shape, cell.dense_h.bias)
print(np.round(np.asarray(carry[0]), 4))
# --8<-- [end:without-inner-bias]

# --8<-- [start:rnn]
cell = nnx.SimpleCell(features, units, rngs=nnx.Rngs(0))
cell.dense_i.kernel[...] = fixed(features, units)
cell.dense_h.kernel[...] = fixed(units, units)
cell.dense_i.bias[...] = fixed(units)

carry, outputs = nnx.RNN(cell, return_carry=True)(x)

print(outputs.shape, carry.shape)
print(np.round(np.asarray(carry[0]), 4))
# --8<-- [end:rnn]
