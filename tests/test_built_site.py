"""No silent gaps: the built site shows just what was run."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from checker.judging.gaps import differences
from checker.page import Page
from tests.pages import DOCS, PATHS, PROJECT, name, read


def built(site: Path, path: Path) -> Page:
    """The article that the site has for a page."""
    address = path.relative_to(DOCS).with_suffix("")
    folder = address.parent if address.name == "index" else address
    soup = BeautifulSoup((site / folder / "index.html").read_text(encoding="utf-8"), "html.parser")
    article = soup.select_one("article")
    assert article
    for made_by_template in article.select(".take-away, .asked"):
        made_by_template.extract()
    return Page(PROJECT, path, "", article.decode_contents())


def without_lines(page: Page) -> Page:
    """The page without the quiet lines from the records of other versions, which have tests of their own."""
    for line in page.article.select(".elsewhere"):
        line.extract()
    return page


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_shown_means_run(path: Path, site: Path) -> None:
    """Claim by claim, in both directions and in order."""
    found = differences(read(path), without_lines(built(site, path)))
    assert not found, "\n" + "\n".join(found)
