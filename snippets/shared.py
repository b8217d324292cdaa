"""Set-up that several pages share: a page's program imports from here what it needs.

On the site, and in what its buttons copy, the import is replaced by the lines that it brings.
"""

import numpy as np
from keras.ops import convert_to_numpy
from keras.utils import pad_sequences

batch, timesteps, features, units = 2, 3, 5, 4


def fixed(shape, dtype=None):
    """Weights that are the same on every machine, and different for every unit."""
    return np.sin(np.arange(1.0, np.prod(shape) + 1)).reshape(shape)


weights = dict(kernel_initializer=fixed, recurrent_initializer=fixed)
x = np.cos(np.arange(1.0, batch * timesteps * features + 1))
x = x.reshape(batch, timesteps, features)


def same(one, other):
    """Whether tensors hold equal numbers, up to rounding."""
    return np.allclose(convert_to_numpy(one), convert_to_numpy(other), rtol=0, atol=1e-6)


vocabulary = "- good fine bad dull not the film was".split()


def review(random):
    """What somebody says about a film, in words, and whether they liked it."""
    liked, negated = random.integers(2), random.integers(2)
    opinion = random.choice(["good", "fine"] if liked != negated else ["bad", "dull"])
    filler = random.choice(["the", "film", "was"], random.integers(1, 8))
    return [*filler, *["not"] * negated, opinion], bool(liked)


def numbered(texts):
    """The words of texts as numbers, with zeros behind the short ones."""
    numbers = [[vocabulary.index(word) for word in text] for text in texts]
    return pad_sequences(numbers, padding="post")
