"""The pages of the site, for the tests that go through all of them."""

from pathlib import Path

from tests.examples.page import Page, parse
from tests.examples.snippets import ROOT

DOCS = ROOT / "docs"
PATHS = sorted(DOCS.rglob("*.md"))


def name(path: Path) -> str:
    """A page's name, the same in docs/, snippets/ and the test's id."""
    return str(path.relative_to(DOCS).with_suffix(""))


def read(path: Path) -> Page:
    """A page, parsed and not yet told."""
    page = Page.parse(str(path), parse)
    assert isinstance(page, Page)
    return page
