# --8<-- [start:setup]
import numpy as np
from keras import Input, Model, Sequential, saving, tree
from keras.backend import standardize_dtype
from keras.layers import (
    GRU,
    LSTM,
    RNN,
    Bidirectional,
    ConvLSTM1D,
    ConvLSTM2D,
    ConvLSTM3D,
    GRUCell,
    LSTMCell,
    SimpleRNN,
    SimpleRNNCell,
    TimeDistributed,
)
from shared import batch, features, same, timesteps, units, x

FLAGS = {
    "default": {},
    "return_sequences=True": {"return_sequences": True},
    "return_state=True": {"return_state": True},
    "return_sequences=True return_state=True": {"return_sequences": True, "return_state": True},
}
# --8<-- [end:setup]


# --8<-- [start:named]
def last_states(cell, steps, start=""):
    """The states that a cell ends with, under their names."""
    states = cell.get_initial_state(batch_size=len(steps))
    for t in range(steps.shape[1]):
        _, states = cell(steps[:, t], states)
    return dict(zip((f"{start}_h", f"{start}_c"), states))


def named(result, states, starts=("",)):
    """How many tensors there are, and their shapes, each under the name of what it equals."""
    tensors = tree.flatten(result)
    outputs, rest = tensors[: len(starts)], tensors[len(starts) :]
    names = [("output", "sequence")[len(tensor.shape) - 2] for tensor in outputs]
    names = [start + name for start, name in zip(starts, names)]
    for tensor in rest:
        names += [name for name, state in states.items() if same(state, tensor)]
    shapes = [tuple(tensor.shape) for tensor in tensors]
    return {"tensors": len(tensors), "returned": dict(zip(names, shapes, strict=True))}


def plain(kind):
    """What a kind of layer returns, flag by flag."""
    layers = {flags: kind(units, **given) for flags, given in FLAGS.items()}
    return {
        flags: named(layer(x), last_states(layer.cell, x, "state"))
        for flags, layer in layers.items()
    }


def two_ways(kind, merge_mode, starts=("",)):
    """What a `Bidirectional` of it returns."""
    table = {}
    for flags, given in FLAGS.items():
        layer = Bidirectional(kind(units, **given), merge_mode=merge_mode)
        result = layer(x)
        states = last_states(layer.forward_layer.cell, x, "forward")
        states |= last_states(layer.backward_layer.cell, x[:, ::-1], "backward")
        table[flags] = named(result, states, starts)
    return table


lstm, gru = plain(LSTM), plain(GRU)
concat, added = two_ways(LSTM, "concat"), two_ways(LSTM, "sum")
gru_concat, gru_added = two_ways(GRU, "concat"), two_ways(GRU, "sum")
starts = ("forward ", "backward ")
apart, gru_apart = two_ways(LSTM, None, starts), two_ways(GRU, None, starts)
# --8<-- [end:named]


# --8<-- [start:plain]
print(plain(SimpleRNN) == gru)
# --8<-- [end:plain]


# --8<-- [start:two-ways]
for mode in ("mul", "ave"):
    print(mode, two_ways(LSTM, mode) == added, two_ways(GRU, mode) == gru_added)
for mode, table in (("concat", gru_concat), ("sum", gru_added)):
    print(mode, two_ways(SimpleRNN, mode) == table)
print(None, two_ways(SimpleRNN, None, starts) == gru_apart)
# --8<-- [end:two-ways]


# --8<-- [start:setup-other]
lower, upper = 3, 6
rows, columns, slices, channels, filters, sentences = 8, 9, 10, 2, 5, 6
volume = np.ones((batch, timesteps, rows, columns, slices, channels))
texts = np.ones((batch, sentences, timesteps, features))
# --8<-- [end:setup-other]


# --8<-- [start:others]
def shapes(make, data):
    """The shape of the output, and those of each cell's states."""
    table = {}
    for flags, given in FLAGS.items():
        result = make(**given)(data)
        output, *states = result if isinstance(result, tuple) else [result]
        table[flags] = {"output": tuple(output.shape)}
        table[flags]["states"] = [tuple(state.shape) for state in tree.flatten(states)]
    return table


several = shapes(lambda **flags: RNN([LSTMCell(lower), GRUCell(upper)], **flags), x)
signals = shapes(lambda **flags: ConvLSTM1D(filters, 3, **flags), volume[:, :, :, 0, 0])
convolved = shapes(lambda **flags: ConvLSTM2D(filters, 3, **flags), volume[:, :, :, :, 0])
volumes = shapes(lambda **flags: ConvLSTM3D(filters, 3, **flags), volume)
# --8<-- [end:others]


# --8<-- [start:one-cell]
for kind, cell in ((LSTM, LSTMCell), (GRU, GRUCell), (SimpleRNN, SimpleRNNCell)):
    named_after = shapes(lambda kind=kind, **flags: kind(units, **flags), x)
    of_cell = shapes(lambda cell=cell, **flags: RNN(cell(units), **flags), x)
    print(cell.__name__, of_cell == named_after)
# --8<-- [end:one-cell]


# --8<-- [start:nested]
result = RNN([LSTMCell(lower), GRUCell(upper)], return_state=True)(x)

print(type(result).__name__, [type(part).__name__ for part in result[1:]])
print([len(states) for states in result[1:]])
# --8<-- [end:nested]


# --8<-- [start:distributed]
def wrapped(**flags):
    """The shape of the tensor that a `TimeDistributed` makes of an `LSTM`, or that it raises an error."""
    try:
        return tuple(TimeDistributed(LSTM(units, **flags))(texts).shape)
    except Exception:
        return "an error"


distributed = {flags: {"returned": wrapped(**given)} for flags, given in FLAGS.items()}
# --8<-- [end:distributed]


# --8<-- [start:ways]
def kind(value):
    """What kind of thing came back: a tensor of the backend, or what is not."""
    name = type(value).__name__
    return name if name in ("tuple", "list", "ndarray", "KerasTensor") else "tensor"


def ways(**flags):
    """What each way of calling a layer returns."""
    layer, inputs = LSTM(units, **flags), Input((timesteps, features))
    symbols = layer(inputs)
    model = Model(inputs, symbols)
    model.save("returned.keras")
    loaded = saving.load_model("returned.keras")
    sequential = Sequential([inputs, LSTM(units, **flags)])
    return {
        "layer(x)": layer(x),
        "layer(inputs)": symbols,
        "model(x)": model(x),
        "model.predict(x)": model.predict(x, verbose=0),
        "loaded(x)": loaded(x),
        "loaded.predict(x)": loaded.predict(x, verbose=0),
        "sequential(x)": sequential(x),
        "sequential.predict(x)": sequential.predict(x, verbose=0),
    }


def table(plain, with_states):
    return {
        way: {"container": kind(result), "of": kind(result[0]), "alone": kind(plain[way])}
        for way, result in with_states.items()
    }


alone = ways()
calls = table(alone, ways(return_state=True))
# --8<-- [end:ways]


# --8<-- [start:dtypes]
for way, output in alone.items():
    print(f"{way:22} {tuple(output.shape)!s:10} {standardize_dtype(output.dtype)}")
# --8<-- [end:dtypes]
