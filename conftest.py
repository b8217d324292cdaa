"""Wires Sybil to pytest: every page under docs/ is a test file."""

import os

import pytest
from sybil import Sybil
from sybil.integration.pytest import SybilItem

from tests.examples.page import Page, parse

pytest_collect_file = Sybil(
    path="docs", pattern="*.md", parsers=[parse], document_types={".md": Page}
).pytest()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option behind `make update`."""
    parser.addoption("--update", action="store_true", help="write what is real into the pages")


def pytest_configure(config: pytest.Config) -> None:
    """Keep TensorFlow's start-up notes out of the reports; updating is for who reads the diff."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    Page.mending = bool(config.getoption("--update"))
    if Page.mending and "CI" in os.environ:
        raise pytest.UsageError("CI checks the pages; it never updates them.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep a page on one worker, where it runs once."""
    for item in items:
        if isinstance(item, SybilItem):
            item.add_marker(pytest.mark.xdist_group(str(item.path)))
