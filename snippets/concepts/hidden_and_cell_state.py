# --8<-- [start:call]
import keras
import numpy as np
from keras.layers import LSTM
from keras.ops import convert_to_numpy

data = np.array([[[0.1, 0.2], [0.3, 0.1], [0.2, 0.3]]])
batch, timesteps, features = data.shape
tenth = keras.initializers.Constant(0.1)
weights = dict(kernel_initializer=tenth, recurrent_initializer=tenth)

layer = LSTM(units=1, return_state=True, **weights)
output, state_h, state_c = map(convert_to_numpy, layer(data))

print(f"output  {output.item():.6f}")
print(f"h_T     {state_h.item():.6f}")
print(f"c_T     {state_c.item():.6f}")
# --8<-- [end:call]

# --8<-- [start:steps]
sequence = LSTM(units=1, return_sequences=True, **weights)(data)
sequence = convert_to_numpy(sequence)

print("step  output    h_t       c_t")
for t in range(timesteps):
    _, state_h, state_c = map(convert_to_numpy, layer(data[:, : t + 1]))
    numbers = sequence[0, t, 0], state_h.item(), state_c.item()
    print(f"{t + 1:4}", *(f"{number:9.6f}" for number in numbers))
# --8<-- [end:steps]

# --8<-- [start:wide]
wide = LSTM(units=40, return_sequences=True)
print(tuple(wide(data).shape))
print(type(wide.cell).__name__, wide.cell.units)
# --8<-- [end:wide]

# --8<-- [start:zeros]
h_0, c_0 = map(convert_to_numpy, layer.get_initial_state(batch_size=batch))
print("h_0", h_0, "c_0", c_0)

random_weights = LSTM(units=1, return_state=True)
_, state_h, state_c = map(convert_to_numpy, random_weights(np.zeros_like(data)))
print("h_T", state_h, "c_T", state_c)
# --8<-- [end:zeros]

# --8<-- [start:hand]
tanh = np.tanh


def sigma(z):
    """The logistic function: any number in, a number between zero and one out."""
    return 1 / (1 + np.exp(-z))


h = c = 0.0
for x_1, x_2 in data[0]:
    z = 0.1 * x_1 + 0.1 * x_2 + 0.1 * h
    input_gate = output_gate = sigma(z)
    forget_gate = sigma(z + 1)
    c = forget_gate * c + input_gate * tanh(z)
    h = output_gate * tanh(c)
    print(f"{h:.6f}  {c:.6f}")
# --8<-- [end:hand]

# --8<-- [start:distinct]
batch, timesteps, features, units = 2, 3, 5, 4


def fixed(shape, dtype=None):
    """Weights that are the same on every machine, and different for every unit."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


x = np.cos(np.arange(1.0, batch * timesteps * features + 1))
x = x.reshape(batch, timesteps, features)

layer = LSTM(
    units,
    return_sequences=True,
    return_state=True,
    kernel_initializer=fixed,
    recurrent_initializer=fixed,
    bias_initializer=fixed,
    unit_forget_bias=False,
)
layer.build(x.shape)
for weight in layer.weights:
    print(weight.name, tuple(weight.shape))
# --8<-- [end:distinct]

# --8<-- [start:quarters]
kernel, recurrent_kernel, bias = layer.get_weights()
W_i, W_f, W_c, W_o = np.split(kernel, 4, axis=1)
U_i, U_f, U_c, U_o = np.split(recurrent_kernel, 4, axis=1)
b_i, b_f, b_c, b_o = np.split(bias, 4)
# --8<-- [end:quarters]

# --8<-- [start:loop]
h_t = c_t = np.zeros((batch, units))
for t in range(timesteps):
    x_t, h_prev, c_prev = x[:, t], h_t, c_t
    i_t = sigma(x_t @ W_i + h_prev @ U_i + b_i)
    f_t = sigma(x_t @ W_f + h_prev @ U_f + b_f)
    c_tilde_t = tanh(x_t @ W_c + h_prev @ U_c + b_c)
    o_t = sigma(x_t @ W_o + h_prev @ U_o + b_o)
    c_t = f_t * c_prev + i_t * c_tilde_t
    h_t = o_t * tanh(c_t)

    sequence, state_h, state_c = map(convert_to_numpy, layer(x[:, : t + 1]))
    same_h = np.allclose(h_t, sequence[:, t], rtol=0, atol=1e-6)
    same_c = np.allclose(c_t, state_c, rtol=0, atol=1e-6)
    print(f"step {t + 1}: same h {same_h}, same c {same_c}")
# --8<-- [end:loop]

# --8<-- [start:forget]
everything = dict(return_sequences=True, return_state=True, **weights)

for unit_forget_bias in (True, False):
    layer = LSTM(units=1, unit_forget_bias=unit_forget_bias, **everything)
    sequence, _, state_c = map(convert_to_numpy, layer(data))
    kernel, recurrent_kernel, bias = layer.get_weights()
    print("bias", bias)
    print("h_t ", *(f"{number:.6f}" for number in sequence[0, :, 0]))
    print("c_T ", f"{state_c.item():.6f}")
# --8<-- [end:forget]

# --8<-- [start:old]
tutorial = [0.00767819, 0.01597687, 0.02480671]

old = LSTM(
    units=1,
    recurrent_activation=lambda z: keras.ops.clip(0.2 * z + 0.5, 0, 1),
    **everything,
)
sequence, _, state_c = map(convert_to_numpy, old(data))
print("h_t", *(f"{number:.7f}" for number in sequence[0, :, 0]))
print("c_T", f"{state_c.item():.7f}")
print(np.allclose(sequence[0, :, 0], tutorial, rtol=0, atol=1e-7))
# --8<-- [end:old]

# --8<-- [start:third]
third = LSTM(units=1, recurrent_activation="hard_sigmoid", **everything)
sequence, _, state_c = map(convert_to_numpy, third(data))
print("h_t", *(f"{number:.7f}" for number in sequence[0, :, 0]))
print("c_T", f"{state_c.item():.7f}")
# --8<-- [end:third]

# --8<-- [start:range]
# the columns: i, f, c, o
kernel = np.array([[0.0, 0.0, 1.0, 0.0]])
recurrent_kernel = np.array([[0.1, 0.1, 0.1, 0.1]])
bias = np.array([0.0, 3.0, 0.0, 1.0])

lstm = LSTM(units=1, return_state=True)
lstm.build((1, None, 1))
lstm.set_weights([kernel, recurrent_kernel, bias])

up, down = 12, 24
signal = np.array(up * [1.0] + down * [-1.0]).reshape(1, up + down, 1)

hidden, cell = [], []
state_h, state_c = lstm.get_initial_state(batch_size=1)
for t in range(up + down):
    x_t = signal[:, t : t + 1]
    _, state_h, state_c = lstm(x_t, initial_state=[state_h, state_c])
    hidden.append(convert_to_numpy(state_h).item())
    cell.append(convert_to_numpy(state_c).item())

print(f"max |h|  {max(map(abs, hidden)):.2f}")
print(f"max |c|  {max(map(abs, cell)):.2f}")
# --8<-- [end:range]
