"""The search of the built site, in Node."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.node import Call, module

CALLS = Path(__file__).with_name("calls.js")
INDEX = "search/search_index.json"


@pytest.fixture(scope="session")
def index(site: Path) -> dict[str, Any]:
    """What the search hook wrote."""
    read: dict[str, Any] = json.loads((site / INDEX).read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="session")
def call(site: Path) -> Iterator[Call]:
    """`call(name, *values)` calls a function of calls.js."""
    with module(CALLS) as call:
        call("load", str(site / INDEX))
        yield call
