"""Wires Sybil to pytest: every page under docs/ is a test file."""

import os
from typing import Any

import pytest
from sybil import Sybil
from xdist.scheduler import LoadScopeScheduling

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


class PageScheduling(LoadScopeScheduling):  # type: ignore[misc]
    """One worker runs all of a page, once; every other test goes to whoever is free."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid.partition(".md::")[0]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> PageScheduling:
    """How `-n auto` spreads the tests."""
    return PageScheduling(config, log)
