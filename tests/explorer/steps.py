"""One step of each layer: what Keras makes of it, and the gates on the way there, by hand."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

FEATURES, UNITS = 3, 2
GATES = {"LSTM": "i f c o", "GRU": "z r h", "SimpleRNN": ""}  # Keras's order in a kernel
LAYERS = tuple(GATES)

Vector = NDArray[np.float64]


def sigmoid(x: Any) -> Any:
    """The function of a gate."""
    return 1 / (1 + np.exp(-x))


@dataclass(frozen=True)
class Step:
    """The arrays of a layer, what goes in, and what Keras makes of it."""

    layer: str
    weights: dict[str, Any]
    x: Vector
    before: dict[str, Vector]
    after: dict[str, Vector]

    def columns(self, array: str, gate: str) -> Any:
        """The part of an array that belongs to a gate."""
        gates = GATES[self.layer].split() or [""]
        start = gates.index(gate) * UNITS
        return np.asarray(self.weights[array])[..., start : start + UNITS]

    def gate(self, letter: str, does: Any, reset: Vector | None = None) -> Vector:
        """The value of a gate; `reset` stands before what a GRU's candidate reads of h."""
        bias = np.atleast_2d(self.columns("bias", letter))
        from_h = self.before["h"] @ self.columns("recurrent_kernel", letter)
        from_h = from_h + (bias[1] if len(bias) > 1 else 0)
        from_x = self.x @ self.columns("kernel", letter) + bias[0]
        return np.asarray(does(from_x + (1 if reset is None else reset) * from_h))


@cache
def step(layer: str) -> Step:
    """A step with arrays in which no number comes twice."""
    import keras

    random = np.random.default_rng(7)
    width = UNITS * len(GATES[layer].split() or [""])
    rows = [2] if layer == "GRU" else []
    shapes = {
        "kernel": (FEATURES, width),
        "recurrent_kernel": (UNITS, width),
        "bias": (*rows, width),
    }
    weights = {name: random.normal(size=shape) for name, shape in shapes.items()}
    x = random.normal(size=FEATURES)
    before = {kind: random.normal(size=UNITS) for kind in ("hc" if layer == "LSTM" else "h")}
    of_keras = getattr(keras.layers, layer)(UNITS, return_state=True, dtype="float64")
    of_keras.build((1, 1, FEATURES))
    of_keras.set_weights(list(weights.values()))
    _, *states = of_keras(x[None, None], initial_state=[state[None] for state in before.values()])
    arrays = [keras.ops.convert_to_numpy(state)[0] for state in states]
    return Step(layer, weights, x, before, dict(zip(before, arrays, strict=True)))


@cache
def gates(layer: str) -> dict[str, Vector]:
    """The gates of that step by their letters, a candidate with its tilde."""
    of = step(layer)
    if layer == "SimpleRNN":
        return {}
    if layer == "GRU":
        reset = of.gate("r", sigmoid)
        candidate = of.gate("h", np.tanh, reset)
        return {"z": of.gate("z", sigmoid), "r": reset, "h\N{COMBINING TILDE}": candidate}
    squashed = {letter: of.gate(letter, sigmoid) for letter in "ifo"}
    return squashed | {"c\N{COMBINING TILDE}": of.gate("c", np.tanh)}
