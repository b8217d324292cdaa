"""Set-up that several pages share: a page's program imports from here what it needs.

On the site, and in what its buttons copy, the import is replaced by the lines that it brings.
"""

from datetime import date, timedelta

import numpy as np
from keras.ops import convert_to_numpy, convert_to_tensor
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
    return (*filler, *["not"] * negated, opinion), bool(liked)


def reviews(random, count):
    """So many different texts, and whether their authors liked the film."""
    found = {}
    while len(found) < count:
        text, liked = review(random)
        found[text] = liked
    return list(found), list(found.values())


def numbered(texts):
    """The words of texts as numbers, with zeros behind the short ones."""
    numbers = [[vocabulary.index(word) for word in text] for text in texts]
    return pad_sequences(numbers, padding="post")


months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
alphabet = "_> -.0123456789" + "".join(sorted(set("".join(months))))


def forms(day):
    """A day as people write it."""
    name = months[day.month - 1]
    return f"{day.day} {name}", f"{name} {day.day}", f"{day.day}.{day.month}."


def written_days(seed):
    """The days of a year as people write them, each with its number: most to be known, others new."""
    days = [date(2023, 1, 1) + timedelta(number) for number in range(365)]
    np.random.default_rng(seed).shuffle(days)
    pairs = [(form, day.strftime("%m-%d")) for day in days for form in forms(day)]
    return pairs[: 285 * 3], pairs[285 * 3 :]


def symbols(texts, length):
    """Texts as rows of numbers, a number for each symbol, filled up with zeros."""
    padded = [text.ljust(length, "_") for text in texts]
    return convert_to_tensor([[alphabet.index(each) for each in text] for text in padded])


def read(rows):
    """The texts of such rows."""
    rows = convert_to_numpy(rows)
    return ["".join(alphabet[number] for number in row) for row in rows]


def prepared(pairs):
    """Sources and targets one step late, and the targets."""
    sources, targets = zip(*pairs, strict=True)
    late = [">" + target[:-1] for target in targets]
    return [symbols(sources, 6), symbols(late, 5)], symbols(targets, 5)


def exact(answers, pairs):
    """The share of answers that are right to the letter."""
    return np.mean(np.array(answers) == [target for _, target in pairs])
