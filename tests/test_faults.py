"""The checker is checked: each wrong page in tests/faults gets just the report beside it."""

from pathlib import Path

import pytest

from tests.examples.rendered import gaps
from tests.examples.rendering import render
from tests.pages import read

FAULTS = sorted((Path(__file__).parent / "faults").glob("*.md"))


def reports(path: Path) -> str:
    """All that the checker says about a page."""
    page = read(path)
    found = [report for claim in page.claims if (report := page.judge(claim))]
    if not found:
        problems = gaps(page, render(page.text))
        found = [problem.report(f"tests/faults/{path.name}", page.text) for problem in problems]
    return "\n".join(found) + "\n"


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_a_wrong_page_gets_its_message(path: Path) -> None:
    """Page, line, what is wrong, what is shown and what is real: all of it, and nothing more."""
    assert reports(path) == path.with_suffix(".txt").read_text(encoding="utf-8")
