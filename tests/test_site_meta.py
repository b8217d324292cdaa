"""What the built site says about its pages to search engines and to whom a link is sent."""

from collections import Counter
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup

from tests.browser.addresses import ADDRESSES
from tests.conftest import ADDRESS, REPOSITORY
from tests.html import read

FORMS = Path(__file__).parents[1] / ".github/ISSUE_TEMPLATE"


def said(page: BeautifulSoup, name: str) -> str | None:
    """The content of a `meta` element."""
    found = page.select(f'meta[name="{name}"], meta[property="{name}"]')
    return str(found[0]["content"]) if found else None


def test_titles_and_descriptions_are_unique(site: Path) -> None:
    """Each page has its own, and none is empty or the site's, which the page for errors has."""
    pages = [read(site, address) for address in [*ADDRESSES, "404.html"]]
    titles = Counter(page.title and page.title.text for page in pages)
    descriptions = Counter(said(page, "description") for page in pages)
    assert set(titles.values()) == set(descriptions.values()) == {1}
    assert all(titles) and all(descriptions)


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
def test_published_page_has_a_card(address: str, published_site: Path) -> None:
    """A link that is sent shows the page's title, description, address and a picture."""
    page = read(published_site, address)
    assert page.title and page.title.text.startswith(str(said(page, "og:title")))
    assert said(page, "og:description") == said(page, "description")
    assert said(page, "og:url") == ADDRESS + address
    assert [link["href"] for link in page.select("link[rel=canonical]")] == [ADDRESS + address]
    picture = str(said(page, "og:image"))
    assert (published_site / picture.removeprefix(ADDRESS)).is_file()
    assert page.select(f'a.md-source[href="{REPOSITORY}"]')


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address or "home")
def test_published_page_asks_for_reports(address: str, published_site: Path) -> None:
    """Its link opens a form that exists, with the address of the page in a field that it has."""
    (link,) = read(published_site, address).select(".report a")
    url = urlsplit(str(link["href"]))
    assert url.geturl().startswith(f"{REPOSITORY}/issues/new?")
    fields = dict(parse_qsl(url.query))
    form = yaml.safe_load((FORMS / fields.pop("template")).read_text(encoding="utf-8"))
    assert fields == {"page": ADDRESS + address}
    assert fields.keys() <= {field["id"] for field in form["body"]}


def test_nothing_is_said_that_is_not_known(site: Path) -> None:
    """With neither address nor repository known, nothing refers to them."""
    for address in ADDRESSES:
        page = read(site, address)
        assert said(page, "og:url") is said(page, "og:image") is None
        assert not page.select("link[rel=canonical], .md-source, .report")
