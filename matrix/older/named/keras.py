"""Keras 2 under the name that programs import, with what the pages share of `keras.ops`."""

import sys
from types import ModuleType

import numpy
import tensorflow  # type: ignore[import-untyped]
import tf_keras  # type: ignore[import-not-found]

for name, module in list(sys.modules.items()):
    if name.partition(".")[0] == "tf_keras":
        sys.modules["keras" + name.removeprefix("tf_keras")] = module
ops = ModuleType("keras.ops")
ops.convert_to_numpy = numpy.asarray  # type: ignore[attr-defined]
ops.convert_to_tensor = tensorflow.convert_to_tensor  # type: ignore[attr-defined]
sys.modules["keras.ops"] = tf_keras.ops = ops
