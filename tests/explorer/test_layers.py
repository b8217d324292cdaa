"""A layer's description is the layer of Keras, and all that is made of it: numbers, words, drawing."""

from collections.abc import Callable

import pytest

from tests.explorer.checks import ALL
from tests.explorer.steps import LAYERS
from tests.node import Call


@pytest.mark.parametrize("check", ALL)
@pytest.mark.parametrize("layer", LAYERS)
def test_layer(check: Callable[[Call, str], None], layer: str, call: Call) -> None:
    """One check of one layer."""
    check(call, layer)
