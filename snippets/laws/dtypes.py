"""The number types of what comes back"""

import keras
import numpy as np

from checker.laws import holds, law, same

from .running import build, call, new, run, x_of
from .settings import NAMED, ONE_WAY, spell_layer
from .ways import flat

AXES = ("layer", "bidirectional", "return_sequences", "mask", "stateful", "unroll")


def types(tensors):
    """The names of the number types."""
    return {keras.backend.standardize_dtype(tensor.dtype) for tensor in flat(tensors)}


@law(AXES, return_state=True)
def float32_by_default(s):
    """By default the output and all states are `float32`, even if the input is `float64`."""
    same(types(call(build(s), s, x_of(s).astype("float64"))), {"float32"})


@law(AXES, return_state=True, layer=NAMED)
def integers_become_float32(s):
    """An input of integers gives an output and states of `float32`."""
    same(types(call(build(s), s, np.ones(x_of(s).shape, "int32"))), {"float32"})


@law(AXES, return_state=True, stateful=False)
def half_precision(s):
    """Under the policy `"mixed_float16"` the output and all states are `float16`; the
    weights stay `float32`."""
    layer = with_dtype(s, "mixed_float16")
    same(types(call(layer, s)), {"float16"})
    holds(types([w.value for w in layer.weights]) <= {"float32"}, "float32", "another type")


@law(AXES, return_state=True, stateful=False)
def double_precision(s):
    """Under the policy `"float64"` the output and all states are `float64`, as far as the
    backend computes in 64 bits (JAX has to be told)."""
    backends = types([keras.ops.zeros((1,), dtype="float64")])
    same(types(call(with_dtype(s, "float64"), s)), backends)


def with_dtype(s, dtype):
    """The layer of a setting, built while all layers get a number type."""
    keras.config.set_dtype_policy(dtype)
    try:
        return new(spell_layer(s), x_of(s).shape)
    finally:
        keras.config.set_dtype_policy("float32")


@law(("layer", "return_sequences"), return_state=True, layer=NAMED, bidirectional=ONE_WAY)
def states_of_another_dtype_are_cast(s):
    """An `initial_state` of another number type is cast: what comes back has the layer's own."""
    states = run(s.but(return_state=True))[1]
    for own, other in (("mixed_float16", "float32"), ("float32", "float16")):
        given = [keras.ops.cast(state, other) for state in states]
        result = call(with_dtype(s, own), s, initial_state=given)
        same(types(result), {own.removeprefix("mixed_")})
