"""The list that the site is built with, and the finder's functions in Node."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.node import Call, module

MATCH = Path(__file__).parents[2] / "docs/assets/errors/match.js"


@pytest.fixture(scope="session")
def entries(site: Path) -> list[dict[str, Any]]:
    """All entries of the site's list."""
    listed: dict[str, Any] = json.loads((site / "assets/errors.json").read_text("utf-8"))
    assert listed["version"] == 1
    found: list[dict[str, Any]] = listed["entries"]
    return found


@pytest.fixture(scope="session")
def call() -> Iterator[Call]:
    """`call(name, *values)` calls a function of match.js."""
    with module(MATCH) as call:
        yield call
