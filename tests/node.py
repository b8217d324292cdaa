"""Run the functions of an ES module from Python, in the Node that Playwright brings along."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from playwright._impl._driver import compute_driver_executable

from checker.node import Module

Call = Callable[..., Any]


@contextmanager
def module(path: Path) -> Iterator[Call]:
    """A function `call(name, *values)` of the module's exports, which is read anew."""
    node, _ = compute_driver_executable()
    with closing(Module(str(node), path)) as functions:
        yield functions.call
