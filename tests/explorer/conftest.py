"""The explorer's own functions, called in Node."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.node import module

Call = Callable[..., Any]


@pytest.fixture(scope="session")
def call() -> Iterator[Call]:
    """`call(name, *values)` calls a function of shown.js."""
    with module(Path(__file__).with_name("shown.js")) as call:
        yield call
