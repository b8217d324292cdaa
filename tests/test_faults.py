"""The checker is checked: each wrong page gets just the report beside it, each right one none."""

from pathlib import Path

import pytest

from checker.judging.checking import reports
from checker.results.observing import Observer
from tests.pages import read

HERE = Path(__file__).parent
WRONG = sorted((HERE / "faults").glob("*.md"))
RIGHT = sorted((HERE / "right").glob("*.md"))


def name(path: Path) -> str:
    """A page's name, as its test's id."""
    return path.stem


@pytest.mark.parametrize("path", WRONG, ids=name)
def test_a_wrong_page_gets_its_report(path: Path, observer: Observer) -> None:
    """Page, line, what is wrong, what is shown and what is real: all of it, and nothing more."""
    page = read(path)
    found = "\n".join(reports(page, observer.results(page))) + "\n"
    assert found == path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", RIGHT, ids=name)
def test_a_right_page_passes(path: Path, observer: Observer) -> None:
    """However much it looks like a wrong one."""
    page = read(path)
    assert not reports(page, observer.results(page))
