"""The explorer's own functions, called in Node."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.node import Call, module

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def call() -> Iterator[Call]:
    """`call(name, *values)` calls a function of shown.js."""
    with module(Path(__file__).with_name("shown.js")) as call:
        yield call


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The modules, where they can be spoilt."""
    root = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
    (root / "tests/explorer").mkdir(parents=True)
    shutil.copy(ROOT / "tests/explorer/shown.js", root / "tests/explorer")
    shutil.copy(ROOT / "package.json", root)
    return root
