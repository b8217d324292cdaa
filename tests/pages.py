"""The pages of the site, for the tests that go through all of them."""

from pathlib import Path

from checker.page import Page
from checker.project import load
from checker.reading import read_once

ROOT = Path(__file__).parents[1]
PROJECT = load(ROOT)
DOCS = ROOT / PROJECT.docs
PATHS = sorted(DOCS.rglob("*.md"))


def name(path: Path) -> str:
    """A page's name, the same in docs/, snippets/ and the test's id."""
    return str(path.relative_to(DOCS).with_suffix(""))


def read(path: Path) -> Page:
    """A page, not yet run: the same for all tests as long as its file is, so leave it as it is."""
    return read_once(PROJECT, path)
