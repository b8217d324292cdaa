"""A reader finds each page: from the overview of its section, and from the front page soon."""

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.browser.addresses import ADDRESSES
from tests.html import read
from tests.pages import DOCS

HERE = "https://here.invalid/"
SECTIONS = sorted(path.parent.name for path in DOCS.glob("*/index.md"))


def linked(site: Path, address: str, part: str = "body") -> set[str]:
    """The pages that a page links to."""
    links = read(site, address).select(f"{part} a[href]")
    targets = {unquote(urlsplit(urljoin(HERE + address, str(link["href"]))).path) for link in links}
    return {target.removeprefix("/") for target in targets} & set(ADDRESSES)


@pytest.mark.parametrize("section", SECTIONS)
def test_an_overview_leads_to_each_page_of_its_section(section: str, site: Path) -> None:
    """In its text, which says when to read which."""
    pages = {address for address in ADDRESSES if address.startswith(f"{section}/")}
    assert len(pages) > 2
    assert not pages - {f"{section}/"} - linked(site, f"{section}/", "article")


def test_two_clicks_lead_from_the_front_page_anywhere(site: Path) -> None:
    """By the navigation or by the text."""
    near = linked(site, "")
    far = near.union(*(linked(site, address) for address in near))
    assert not set(ADDRESSES) - far
