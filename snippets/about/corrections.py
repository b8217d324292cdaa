# --8<-- [start:setup]
import inspect
import re
import warnings
from contextlib import suppress

import numpy as np
from keras import Input, Model, Sequential, ops
from keras.initializers import Constant
from keras.layers import (
    GRU,
    LSTM,
    RNN,
    Bidirectional,
    Dense,
    Embedding,
    Layer,
    LSTMCell,
    TimeDistributed,
)
from keras.ops import convert_to_numpy

x = np.cos(np.arange(1.0, 31.0)).reshape(2, 3, 5)


def same(one, other):
    """Whether tensors hold equal numbers, up to rounding."""
    return np.allclose(convert_to_numpy(one), convert_to_numpy(other), rtol=0, atol=1e-6)


# --8<-- [end:setup]


with suppress(ValueError):
    # --8<-- [start:misspelt]
    LSTM(40, return_sequence=True)
    # --8<-- [end:misspelt]


# --8<-- [start:wide]
wide = LSTM(40, return_sequences=True)

print(x.shape, tuple(wide(x).shape))
# --8<-- [end:wide]


# --8<-- [start:layers]
lower, upper = LSTM(40, return_sequences=True), LSTM(4)
result = upper(lower(x))

print([tuple(kernel.shape) for kernel in lower.cell.weights[:2]])
print([tuple(kernel.shape) for kernel in upper.cell.weights[:2]])
# --8<-- [end:layers]


# --8<-- [start:setup-both]
both = LSTM(4, return_sequences=True, return_state=True)
# --8<-- [end:setup-both]


# --8<-- [start:both]
sequence, state_h, state_c = both(x)

print(tuple(sequence.shape), tuple(state_h.shape), tuple(state_c.shape))
print(same(sequence[:, -1], state_h), same(sequence[:, -1], state_c))
# --8<-- [end:both]


with suppress(TypeError):
    # --8<-- [start:not-called]
    lstm1, state_h, state_c = LSTM(1, return_state=True)
    # --8<-- [end:not-called]


# --8<-- [start:cells]
print(type(LSTM(1).cell).__name__, type(wide.cell).__name__, wide.cell.units)
# --8<-- [end:cells]


# --8<-- [start:setup-data]
data = np.array([0.1, 0.2, 0.3]).reshape(1, 3, 1)
# --8<-- [end:setup-data]

# --8<-- [start:random]
first, second = LSTM(1), LSTM(1)
outputs = first(data), second(data)
starts = [convert_to_numpy(state).item() for state in first.get_initial_state(batch_size=1)]

print(same(*outputs), starts)
second.set_weights(first.get_weights())
print(same(first(data), second(data)))
# --8<-- [end:random]


# --8<-- [start:listing]
inputs1 = Input(shape=(3, 1))
lstm1, state_h, state_c = LSTM(1, return_sequences=True, return_state=True)(inputs1)
model = Model(inputs=inputs1, outputs=[lstm1, state_h, state_c])
predicted = model.predict(data, verbose=0)

print([array.shape for array in predicted], same(predicted[0][:, -1], predicted[1]))
# --8<-- [end:listing]


# --8<-- [start:setup-fade]
def remaining(layer, steps):
    """What is left of the memory that a layer starts with, after some steps of zeros."""
    start = [np.zeros((1, 1)) for _ in layer.state_size[1:]] + [np.ones((1, 1))]
    *_, state = layer(np.zeros((1, steps, 1)), initial_state=start)
    return convert_to_numpy(state).item()


still = dict(kernel_initializer="zeros", recurrent_initializer="zeros", return_state=True)
# --8<-- [end:setup-fade]


# --8<-- [start:fade]
default = LSTM(1, **still)
open_gate = LSTM(1, **still)
open_gate.build((1, None, 1))
open_gate.set_weights([np.zeros((1, 4)), np.zeros((1, 4)), np.array([0.0, 9.0, 0.0, 0.0])])

for steps in (1, 10, 50):
    print(f"{steps:2} {remaining(default, steps):.4f} {remaining(open_gate, steps):.4f}")
# --8<-- [end:fade]


with suppress(ValueError):
    # --8<-- [start:stacked]
    LSTM(4, name="upper")(LSTM(4)(x))
    # --8<-- [end:stacked]


# --8<-- [start:dense]
dense = Dense(2)
sequence, *_ = both(x)

print(same(dense(sequence), TimeDistributed(dense)(sequence)))
# --8<-- [end:dense]


# --8<-- [start:hand-over]
_, state_h, state_c = both(x)
continued = LSTM(4)(x, initial_state=[state_h, state_c])

print(tuple(continued.shape))
# --8<-- [end:hand-over]


# --8<-- [start:axes]
layer = LSTM(4, return_sequences=True)

print(tuple(layer(x).shape), tuple(layer(x[:, :2]).shape), tuple(layer.cell.kernel.shape))
# --8<-- [end:axes]


# --8<-- [start:object]
layer = LSTM(1, return_sequences=True)

print(type(layer).__name__, hasattr(layer, "shape"), hasattr(layer(data), "shape"))
# --8<-- [end:object]


with suppress(NameError):
    # --8<-- [start:not-imported]
    keras.layers.LSTM(4, recurrent_activation="hard_sigmoid", implementation=1)
    # --8<-- [end:not-imported]


# --8<-- [start:implementation]
old = dict(recurrent_activation="hard_sigmoid", unit_forget_bias=True)
old |= dict(use_bias=True, unroll=False)
parameters = inspect.signature(LSTM).parameters

print({name: parameters[name].default for name in old if parameters[name].default != old[name]})
print("implementation" in parameters, list(parameters)[0])
# --8<-- [end:implementation]


# --8<-- [start:input-shape]
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    model = Sequential([LSTM(units=3, input_shape=(2, 10))])

print(model.output_shape, [warning.category.__name__ for warning in caught])
# --8<-- [end:input-shape]


# --8<-- [start:stale]
inputs = Input(shape=(3, 1))
model = Model(inputs, LSTM(1, return_sequences=True)(inputs))
output, state_h, state_c = LSTM(1, return_state=True)(inputs)
new_model = Model(inputs, [output, state_h, state_c])

print(model.predict(data, verbose=0).shape)
print([array.shape for array in new_model.predict(data, verbose=0)])
# --8<-- [end:stale]


# --8<-- [start:setup-tenths]
pairs = np.array([[[0.1, 0.2], [0.3, 0.1], [0.2, 0.3]]])
tenths = dict(kernel_initializer=Constant(0.1), recurrent_initializer=Constant(0.1))
# --8<-- [end:setup-tenths]


# --8<-- [start:old]
def straight_line(a):
    return ops.clip(0.2 * a + 0.5, 0, 1)


for gate in (straight_line, "hard_sigmoid", "sigmoid"):
    layer = LSTM(1, recurrent_activation=gate, return_sequences=True, return_state=True, **tenths)
    result = layer(pairs)
    print(*(f"{number:.6f}" for tensor in result for number in convert_to_numpy(tensor).ravel()))
# --8<-- [end:old]


# --8<-- [start:bias]
layer = LSTM(1, bias_initializer=Constant(0), **tenths)
layer.build(pairs.shape)

print(layer.get_weights()[2])
# --8<-- [end:bias]


with suppress(NameError):
    # --8<-- [start:units]
    lstm1, state_h, state_c = LSTM(units, return_state=True)(inputs1)
    # --8<-- [end:units]


# --8<-- [start:gru]
output, state_h = GRU(4, return_sequences=True, return_state=True)(x)

print(tuple(output.shape), tuple(state_h.shape), same(output[:, -1], state_h))
# --8<-- [end:gru]


# --8<-- [start:shared-weights]
encoder, decoder = LSTM(4, return_state=True), LSTM(4, return_sequences=True)
_, *states = encoder(x)
decoded = decoder(x, initial_state=states)

print(same(encoder.cell.kernel, decoder.cell.kernel), len(states))
# --8<-- [end:shared-weights]


# --8<-- [start:gate]
_, (h_t, c_t) = both.cell(x[:, 0], both.get_initial_state(batch_size=2))
gate = convert_to_numpy(h_t / ops.tanh(c_t))

print(same(h_t, c_t), bool(((gate > 0) & (gate < 1)).all()))
# --8<-- [end:gate]


# --8<-- [start:ctc]
classes = 6
scores = Dense(classes)(LSTM(4, return_sequences=True)(x))
loss = ops.ctc_loss(np.array([[1, 2], [3, 0]]), scores, np.array([2, 1]), np.array([3, 3]))

print(tuple(scores.shape), tuple(loss.shape))
# --8<-- [end:ctc]


# --8<-- [start:gru-gates]
layer = GRU(4)
layer.build(x.shape)

print(layer.cell.kernel.shape[1] // layer.units, len(layer.state_size))
# --8<-- [end:gru-gates]


with suppress(ValueError):
    # --8<-- [start:lstm-cell]
    layer = RNN(LSTMCell(4), return_sequences=True, return_state=True)
    whole_sequence_output, final_state = layer(x)
    # --8<-- [end:lstm-cell]


# --8<-- [start:cell-states]
print(type(LSTMCell(4).state_size).__name__, len(LSTMCell(4).state_size))
# --8<-- [end:cell-states]


# --8<-- [start:said-of-states]
def says(documented, words):
    """The sentence of a docstring that has some words."""
    text = " ".join(documented.__doc__.split())
    return next(part for part in re.split(r"(?<=\.) ", text) if words in part)


print(says(LSTM, "Whether to return the last state"))
print(len(LSTM(4, return_state=True)(x)))
# --8<-- [end:said-of-states]

# --8<-- [start:memory]
_, final_memory_state, final_carry_state = both(x)
sequence, *_ = both(x)

print(same(final_memory_state, sequence[:, -1]), same(final_carry_state, sequence[:, -1]))
# --8<-- [end:memory]


# --8<-- [start:forget]
layer = LSTM(2, bias_initializer=Constant(7), unit_forget_bias=True)
layer.build(x.shape)

print(layer.get_weights()[2])
# --8<-- [end:forget]


# --8<-- [start:reset-after]
default, before = GRU(5), GRU(5, reset_after=False)

for layer in (default, before):
    layer.build((None, None, 4))
    print(layer.reset_after, layer.cell.bias.shape, layer.count_params())
# --8<-- [end:reset-after]


with suppress(TypeError):
    # --8<-- [start:reset-states]
    LSTM(4, stateful=True).reset_state(states=[0, 0])
    # --8<-- [end:reset-states]


with suppress(AttributeError):
    # --8<-- [start:reset-model]
    Sequential([Input(batch_shape=(2, 3, 5)), LSTM(4, stateful=True)]).reset_state()
    # --8<-- [end:reset-model]


with suppress(TypeError):
    # --8<-- [start:constants]
    RNN(LSTMCell(4))(x, constants=[x])
    # --8<-- [end:constants]


# --8<-- [start:merge-mode]
one_way = Bidirectional(LSTM(4), merge_mode=None)(x)
with_states = Bidirectional(LSTM(4, return_state=True), merge_mode=None)(x)

print(type(one_way).__name__, len(one_way), type(with_states).__name__, len(with_states))
# --8<-- [end:merge-mode]


# --8<-- [start:attribute]
layer = Bidirectional(LSTM(4))

print("return_states" in layer.__doc__, hasattr(layer, "return_states"))
# --8<-- [end:attribute]


# --8<-- [start:parentheses]
text = Bidirectional.__doc__

print(text.count("("), text.count(")"))
# --8<-- [end:parentheses]


# --8<-- [start:backwards]
flags = dict(return_sequences=True, return_state=True, go_backwards=True)
sequence, state_h, _ = LSTM(4, **flags)(x)

print(same(sequence[:, -1], state_h), same(sequence[:, 0], state_h))
# --8<-- [end:backwards]


# --8<-- [start:reset-zeros]
layer = LSTM(4, stateful=True)
result = layer(x, initial_state=[np.ones((2, 4)), np.ones((2, 4))])
layer.reset_state()

print([bool((convert_to_numpy(state) == 0).all()) for state in layer.states])
# --8<-- [end:reset-zeros]


with suppress(TypeError):
    # --8<-- [start:weights-call]
    LSTM(4).weights()
    # --8<-- [end:weights-call]


# --8<-- [start:merge-default]
signature = inspect.signature(Bidirectional)

print(signature.parameters["merge_mode"].default)
# --8<-- [end:merge-default]


# --8<-- [start:decoder]
source, target = Input((None,)), Input((None,))
_, *states = LSTM(64, return_state=True)(Embedding(1000, 64)(source))
decoded = LSTM(64)(Embedding(2000, 64)(target), initial_state=states)

print(Dense(10)(decoded).shape)
# --8<-- [end:decoder]


# --8<-- [start:nested-cell]
class NestedCell(Layer):
    """A cell with nested outputs, cut down to what Keras looks at."""

    state_size = output_size = [3, (4, 5)]


try:
    failed = RNN(NestedCell())((Input((3, 5)), Input((3, 5, 4))))
except ValueError as error:
    print("output_size must be an integer" in str(error))
# --8<-- [end:nested-cell]


# --8<-- [start:sub-sequences]
starts = list(range(0, 1548, 101))

print(len(starts), starts[1], starts[-1], starts[-1] == 1501)
# --8<-- [end:sub-sequences]


# --8<-- [start:next-word]
other = x.copy()
other[:, -1] = 0
reader, two_ways = LSTM(4, return_sequences=True), Bidirectional(LSTM(4, return_sequences=True))

print(same(reader(x)[:, 0], reader(other)[:, 0]), same(two_ways(x)[:, 0], two_ways(other)[:, 0]))
# --8<-- [end:next-word]


# --8<-- [start:pads]
padded = np.concatenate([x, np.zeros_like(x)], axis=1)
kept = np.array(2 * [3 * [True] + 3 * [False]])
_, state_h, _ = both(x)
_, without_mask, _ = both(padded)
_, with_mask, _ = both(padded, mask=kept)

print(same(without_mask, state_h), same(with_mask, state_h))
# --8<-- [end:pads]


# --8<-- [start:initial]
layer = GRU(4)
parameters = inspect.signature(layer.get_initial_state).parameters

print(list(parameters), [tuple(state.shape) for state in layer.get_initial_state(batch_size=2)])
# --8<-- [end:initial]


# --8<-- [start:initial-of-data]
for data in (x, ops.ones((2, 3, 5))):
    try:
        layer.get_initial_state(data)
    except Exception as error:
        print(type(error).__name__, re.sub(r"\{\{.*?\}\} ", "", str(error)).split(":")[0])
# --8<-- [end:initial-of-data]


with suppress(TypeError):
    # --8<-- [start:passes-itself]
    class MyModel(Model):
        def __init__(self):
            super().__init__(self)

    MyModel()
    # --8<-- [end:passes-itself]


# --8<-- [start:encoder]
encoder = GRU(4, return_sequences=True)
with_state = GRU(4, return_sequences=True, return_state=True)

print(hasattr(encoder(x), "shape"), len(with_state(x)))
# --8<-- [end:encoder]


with suppress(ValueError):
    # --8<-- [start:time-major]
    LSTM(4, return_sequences=True, return_state=True, time_major=True)
    # --8<-- [end:time-major]


# --8<-- [start:swapped-axes]
time_first = np.swapaxes(x, 0, 1)
layer = GRU(4, return_state=True)
_, wrong = layer(time_first)
_, right = layer(np.swapaxes(time_first, 0, 1))

print(tuple(wrong.shape), tuple(right.shape))
# --8<-- [end:swapped-axes]


# --8<-- [start:sequential]
middle = Bidirectional(LSTM(64, return_state=True))

try:
    failed = Sequential([Input((3, 5)), middle, Dense(1)])
except ValueError as error:
    print("it received 5 input tensors" in str(error))
# --8<-- [end:sequential]


with suppress(ValueError):
    # --8<-- [start:integers]
    LSTM(64, name="reader")(np.ones((2, 3), "int32"))
    # --8<-- [end:integers]


# --8<-- [start:width]
print(tuple(Bidirectional(LSTM(64))(x).shape))
# --8<-- [end:width]
