"""TimeDistributed, and Dense without it"""

import numpy as np
from keras import layers

from checker.laws import law, same

from .running import build, fix, new, plain, run, x_of
from .settings import NAMED, ONE_WAY, spell_layer


@law(("layer", "bidirectional", "mask", "go_backwards"), layer=NAMED, return_sequences=True)
def dense_needs_no_wrapper(s):
    """On a sequence, `Dense` gives what `TimeDistributed(Dense)` with the same weights gives."""
    sequence = run(s)[0]
    sequence = sequence[0] if isinstance(sequence, tuple) else sequence
    dense = layers.Dense(3)
    dense.build(sequence.shape)
    fix(dense)
    same(plain(layers.TimeDistributed(dense)(sequence)), plain(dense(sequence)))


@law(("layer", "bidirectional", "return_sequences"), layer=NAMED, bidirectional=(ONE_WAY, "concat"))
def a_wrapped_layer_starts_anew(s):
    """In a `TimeDistributed`, a recurrent layer without `stateful=True` gives for each entry of the
    axis behind the batch what it gives for that entry alone: it starts anew each time."""
    many = np.stack([x_of(s), x_of(s) * 2, x_of(s) - 1], axis=1)
    layer = layers.TimeDistributed(new(spell_layer(s), x_of(s).shape))
    together = plain(layer(many))
    alone = [plain(build(s)(many[:, entry])) for entry in range(3)]
    same(together, np.stack(alone, axis=1))
