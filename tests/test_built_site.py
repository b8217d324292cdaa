"""No silent gaps: the built site shows just what was run."""

from pathlib import Path

import pytest

from tests.examples.rendered import gaps
from tests.pages import DOCS, PATHS, name, read


def built(site: Path, page: Path) -> str:
    """The HTML that the site has for a page."""
    address = page.relative_to(DOCS).with_suffix("")
    folder = address.parent if address.name == "index" else address
    return (site / folder / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_shown_means_run(path: Path, site: Path) -> None:
    """Block by block and fact by fact, in both directions."""
    page = read(path)
    problems = gaps(page, built(site, path))
    reports = [problem.report(f"docs/{name(path)}.md", page.text) for problem in problems]
    assert not reports, "\n" + "\n".join(reports)
