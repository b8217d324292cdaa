# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import GRU, LSTM, SimpleRNN
from keras.ops import convert_to_numpy
from shared import batch, features, fixed, same, timesteps, units, x

data = np.array([[[0.1, 0.2], [0.3, 0.1], [0.2, 0.3]]])
tenth = keras.initializers.Constant(0.1)
tenths = dict(kernel_initializer=tenth, recurrent_initializer=tenth)
# --8<-- [end:setup]

# --8<-- [start:call]
layer = LSTM(units=1, return_state=True, **tenths)
output, state_h, state_c = layer(data)

for tensor in (output, state_h, state_c):
    print(f"{convert_to_numpy(tensor).item():.6f}")
# --8<-- [end:call]


# --8<-- [start:setup-pulse]
def with_weights(layer, kernel, recurrent_kernel, bias):
    """A layer for sequences of single numbers, with weights of our choice."""
    layer.build((1, None, 1))
    layer.set_weights([np.array(kernel), np.array(recurrent_kernel), np.array(bias)])
    return layer


simple = with_weights(SimpleRNN(1), [[1.0]], [[0.9]], [0.0])
# the columns: i, f, c, o
remembers = [[0.0, 0.0, 1.0, 0.0]], [[0.0, 0.0, 0.0, 0.0]], [0.0, 5.0, 0.0, 0.0]
lstm = with_weights(LSTM(1, return_state=True), *remembers)
# --8<-- [end:setup-pulse]

# --8<-- [start:pulse]
pulse = np.array([1.0] + 19 * [0.0]).reshape(1, 20, 1)

for steps in (1, 10, 20):
    simple_h = simple(pulse[:, :steps])
    _, _, state_c = lstm(pulse[:, :steps])
    print(f"{convert_to_numpy(simple_h).item():.3f}", end="  ")
    print(f"{convert_to_numpy(state_c).item():.3f}")
# --8<-- [end:pulse]

# --8<-- [start:setup-hand]
tanh = np.tanh


def sigma(a):
    """The logistic function."""
    return 1 / (1 + np.exp(-a))


# --8<-- [end:setup-hand]

# --8<-- [start:hand]
h = c = 0.0
for x_1, x_2 in data[0]:
    z = 0.1 * x_1 + 0.1 * x_2 + 0.1 * h
    forget_gate = sigma(z + 1)
    input_gate = output_gate = sigma(z)
    c = forget_gate * c + input_gate * tanh(z)
    h = output_gate * tanh(c)
    print(f"{h:.6f}  {c:.6f}")
# --8<-- [end:hand]

# --8<-- [start:steps]
sequence = LSTM(units=1, return_sequences=True, **tenths)(data)

for t in range(3):
    _, state_h, state_c = layer(data[:, : t + 1])
    numbers = sequence[0, t, 0], state_h[0, 0], state_c[0, 0]
    print(*(f"{convert_to_numpy(number):.6f}" for number in numbers))
# --8<-- [end:steps]

# --8<-- [start:wide]
wide = LSTM(units=40, return_sequences=True)

print(tuple(wide(data).shape))
print(type(wide.cell).__name__, wide.cell.units)
# --8<-- [end:wide]

# --8<-- [start:zeros]
h_0, c_0 = layer.get_initial_state(batch_size=1)
_, state_h, state_c = LSTM(units=1, return_state=True)(np.zeros((1, 3, 2)))

print(*(convert_to_numpy(state).item() for state in (h_0, c_0, state_h, state_c)))
# --8<-- [end:zeros]

# --8<-- [start:distinct]
kernels = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
weights = dict(bias_initializer=fixed, **kernels)
flags = dict(return_sequences=True, return_state=True, unit_forget_bias=False)
both = LSTM(units, **flags, **weights)
both.build(x.shape)

for weight in both.weights:
    print(weight.name, tuple(weight.shape))
# --8<-- [end:distinct]

# --8<-- [start:quarters]
kernel, recurrent_kernel, bias = both.get_weights()
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
# --8<-- [end:loop]

# --8<-- [start:compare]
_, state_h, state_c = both(x)

print(same(h_t, state_h), same(c_t, state_c))
# --8<-- [end:compare]

# --8<-- [start:setup-range]
kernel = [[0.0, 0.0, 1.0, 0.0]]
recurrent_kernel = [[0.1, 0.1, 0.1, 0.1]]
bias_of_gates = [0.0, 3.0, 0.0, 1.0]
counting = LSTM(1, return_state=True)
counter = with_weights(counting, kernel, recurrent_kernel, bias_of_gates)
up, down = 12, 24
signal = np.array(up * [1.0] + down * [-1.0]).reshape(1, up + down, 1)
# --8<-- [end:setup-range]

# --8<-- [start:range]
hidden, cell = [], []
for steps in range(1, up + down + 1):
    _, state_h, state_c = counter(signal[:, :steps])
    hidden.append(convert_to_numpy(state_h).item())
    cell.append(convert_to_numpy(state_c).item())

print(f"max |h|  {max(map(abs, hidden)):.2f}")
print(f"max |c|  {max(map(abs, cell)):.2f}")
# --8<-- [end:range]

# --8<-- [start:forget]
for unit_forget_bias in (True, False):
    flags = dict(unit_forget_bias=unit_forget_bias, return_state=True)
    forgetting = LSTM(units=1, **flags, **tenths)
    _, _, state_c = forgetting(data)
    print(forgetting.get_weights()[2], f"{convert_to_numpy(state_c).item():.6f}")
# --8<-- [end:forget]


# --8<-- [start:old]
@keras.saving.register_keras_serializable()
def straight_line(a):
    return keras.ops.clip(0.2 * a + 0.5, 0, 1)


for gate in (straight_line, "hard_sigmoid", "sigmoid"):
    result = LSTM(units=1, recurrent_activation=gate, **tenths)(data)
    print(f"{convert_to_numpy(result).item():.6f}")
# --8<-- [end:old]

# --8<-- [start:answer-forget]
shut_bias = [0.0, -9.0, 0.0, 0.0]
forgetful = LSTM(1, return_state=True)
shut = with_weights(forgetful, remembers[0], remembers[1], shut_bias)
_, _, state_c = shut(pulse[:, :2])

print(f"{convert_to_numpy(state_c).item():.3f}")
# --8<-- [end:answer-forget]

# --8<-- [start:answer-bias]
half = LSTM(units=1, bias_initializer=keras.initializers.Constant(0.5))
half.build(data.shape)

print(half.get_weights()[2])
# --8<-- [end:answer-bias]

# --8<-- [start:answer-hidden]
_, state_h, state_c = both(x[:, :2])
right, *_ = both(x[:, 2:], initial_state=[state_h, state_c])
wrong, *_ = both(x[:, 2:], initial_state=[state_h, keras.ops.zeros_like(state_c)])

print(same(right[:, -1], h_t), same(wrong[:, -1], h_t))
# --8<-- [end:answer-hidden]
