import tempfile
from pathlib import Path

import keras

from .running import build, call, mask_of, plain, x_of


def symbolic(s, steps=False):
    """What a layer is given and what it returns while a model is built."""
    shape = list(x_of(s).shape[1:])
    inputs = [keras.Input([None, *shape[1:]] if steps else shape)]
    arguments = {}
    if s.mask != "none":
        inputs.append(keras.Input(mask_of(s).shape[1:], dtype="bool"))
        arguments["mask"] = inputs[-1]
    layer = build(s)
    return inputs[0] if len(inputs) == 1 else inputs, layer(inputs[0], **arguments)


def functional(s):
    """A model of one layer."""
    return keras.Model(*symbolic(s))


def saved_and_loaded(model):
    """A model that was written to a file and read from it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.keras"
        model.save(path)
        return keras.saving.load_model(path)


def through(s):
    """What the layer of a setting returns in the setting's way, as a list of arrays."""
    if s.way == "arrays":
        return flat(call(build(s), s))
    given = x_of(s) if s.mask == "none" else [x_of(s), mask_of(s)]
    if s.way == "sequential":
        model = keras.Sequential([keras.Input(x_of(s).shape[1:]), build(s)])
        return flat(plain(model(given)))
    model = functional(s)
    if s.way == "predict":
        return flat(model.predict(given, verbose=0))
    if s.way == "saved":
        model = saved_and_loaded(model)
    return flat(plain(model(given)))


def flat(value):
    """The arrays of a structure in order."""
    if isinstance(value, (list, tuple)):
        return [array for item in value for array in flat(item)]
    return [value]
