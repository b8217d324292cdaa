# --8<-- [start:setup]
import inspect
import logging
import re
from contextlib import suppress
from textwrap import dedent

import numpy as np
from keras import Input, Model, Sequential
from keras.initializers import Constant
from keras.layers import (
    GRU,
    LSTM,
    RNN,
    Bidirectional,
    Dense,
    Embedding,
    LSTMCell,
    TimeDistributed,
)
from keras.ops import convert_to_numpy
from keras.saving import load_model

x = np.cos(np.arange(1.0, 31.0)).reshape(2, 3, 5)


def says(documented, words):
    """The sentence of a docstring that has some words."""
    text = " ".join(documented.__doc__.split())
    return next(part for part in re.split(r"(?<=\.) ", text) if words in part)


def same(one, other):
    return np.allclose(convert_to_numpy(one), convert_to_numpy(other), atol=1e-6)


def refuses(call):
    """Whether a call raises an error that says so."""
    logging.getLogger("tensorflow").setLevel("CRITICAL")
    try:
        call()
    except (TypeError, ValueError) as error:
        return bool(str(error))
    return False


# --8<-- [end:setup]


# --8<-- [start:forget]
print(says(LSTM, "also force"))

layer = LSTM(2, bias_initializer=Constant(5.0), unit_forget_bias=True)
layer(x)
print(layer.get_weights()[2])
# --8<-- [end:forget]


with suppress(ValueError):
    # --8<-- [start:unpack]
    print("whole_sequence_output, final_state = rnn(inputs)" in LSTMCell.__doc__)

    rnn = RNN(LSTMCell(4), return_sequences=True, return_state=True)
    whole_sequence_output, final_state = rnn(x)
    # --8<-- [end:unpack]


# --8<-- [start:reset-gate]
print(says(GRU, "reset gate applied to hidden state before"))
print(GRU(2).reset_after)
# --8<-- [end:reset-gate]


with suppress(TypeError):
    # --8<-- [start:states]
    print(says(RNN, "keyword argument `states`"))

    LSTM(4, stateful=True).reset_state(states=np.ones((2, 4)))
    # --8<-- [end:states]


with suppress(AttributeError):
    # --8<-- [start:model]
    print(says(RNN, "call `.reset_state()`"))

    model = Sequential([Input(batch_shape=(2, 3, 5)), LSTM(4, stateful=True)])
    model.reset_state()
    # --8<-- [end:model]


# --8<-- [start:constants]
print(says(RNN, "passing external constants"))
print("constants" in inspect.signature(RNN.call).parameters)
# --8<-- [end:constants]


# --8<-- [start:example]
example = Bidirectional.__doc__.split("```")[1].removeprefix("python")
try:
    compile(dedent(example), "example", "exec")
except SyntaxError as error:
    print(error.msg)
# --8<-- [end:example]


# --8<-- [start:list]
print(says(Bidirectional, "returned as a list"))
print(type(Bidirectional(LSTM(4), merge_mode=None)(x)).__name__)
# --8<-- [end:list]


# --8<-- [start:further]
layer = GRU(4)
h, c = np.ones((2, 4)), np.full((2, 4), 9.0)

print(same(layer(x, initial_state=[h, c]), layer(x, initial_state=h)))
# --8<-- [end:further]


# --8<-- [start:third]
h, c = np.ones((2, 4)), np.full((2, 4), 9.0)

print(refuses(lambda: LSTM(4)(x, initial_state=[h, c, c])))
print(refuses(lambda: LSTM(4, unroll=True)(x, initial_state=[h, c, c])))
# --8<-- [end:third]


# --8<-- [start:rate]
layer = LSTM(4, dropout=1.0)
print(same(layer(x, training=True), layer(x)))
# --8<-- [end:rate]


with suppress(AttributeError):
    # --8<-- [start:cells]
    stack = RNN([LSTMCell(4), LSTMCell(4)], stateful=True)
    stack(x)
    stack.reset_state()
    # --8<-- [end:cells]


with suppress(TypeError):
    # --8<-- [start:masked]
    layer = Bidirectional(LSTM(4, stateful=True, return_state=True))
    layer(x)
    # --8<-- [end:masked]


# --8<-- [start:trains]
for kind in (LSTM, GRU):
    model = Sequential([Input(batch_shape=x.shape), kind(4, stateful=True)])
    model.compile("sgd", loss="mse")
    before, *_ = model.get_weights()
    model.fit(x, np.zeros((2, 4)), batch_size=2, verbose=0)
    after, *_ = model.get_weights()
    print(kind.__name__, np.any(after != before))
# --8<-- [end:trains]

# --8<-- [start:shared]
cell = LSTMCell(4, name="shared")
inputs = Input(x.shape[1:])
model = Model(inputs, [RNN(cell)(inputs), RNN(cell, go_backwards=True)(inputs)])
model.save("shared.keras")

try:
    load_model("shared.keras")
except ValueError as error:
    print(re.search("Layer .*", str(error))[0])
# --8<-- [end:shared]

# --8<-- [start:lengths]
steps = Input((None, 5))
model = Model(steps, TimeDistributed(Dense(7))(steps))

for length in (6, 4):
    print(model.predict(np.ones((2, length, 5)), verbose=0).shape)
# --8<-- [end:lengths]


# --8<-- [start:turned]
backwards = LSTM(4, return_sequences=True, go_backwards=True)
mask = np.array([[True, True, False]])
rows = backwards(x[:1], mask=mask)

print(convert_to_numpy(rows).any(axis=-1))
print(backwards.compute_mask(x[:1], mask))
# --8<-- [end:turned]


# --8<-- [start:mask]
words = Embedding(10, 5, mask_zero=True)
lower, upper = LSTM(4, return_sequences=True), LSTM(4)

padded = upper(lower(words(np.array([[3, 1, 0, 0]]))))
alone = upper(lower(words(np.array([[3, 1]]))))
print(same(padded, alone))
# --8<-- [end:mask]
