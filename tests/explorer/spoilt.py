"""A copy of the modules in which one thing can be made wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.node import Call, module


@contextmanager
def spoilt(copy: Path, file: str, old: str, new: str) -> Iterator[Call]:
    """The functions of shown.js while a module says something else."""
    path = copy / "docs/assets" / file
    right = path.read_text(encoding="utf-8")
    assert old in right, f"{file} has no {old}"
    path.write_text(right.replace(old, new, 1), encoding="utf-8")
    try:
        with module(copy / "tests/explorer/shown.js") as call:
            yield call
    finally:
        path.write_text(right, encoding="utf-8")
