"""What is published is what was tested: the tests look at a site that knows no address."""

import re
from difflib import SequenceMatcher
from pathlib import Path

from bs4 import BeautifulSoup

from tests.conftest import ADDRESS, REPOSITORY

# What knowing the addresses adds to a page, and what takes its place where they are not known.
ADDED = """link[rel=canonical], meta[property^="og:url"], meta[property^="og:image"], .report,
    meta[name="twitter:card"], .md-header__source, .md-nav__source, .colab"""
KNOWING = {Path("sitemap.xml"), Path("sitemap.xml.gz")}
SHEET = Path("assets/stylesheets/site.css")


def content(site: Path, path: Path) -> bytes:
    """A file, without what needs the site's address: the links of a notebook, the start of others."""
    content = (site / path).read_bytes()
    if path.name == "llms.txt":
        return content.replace(ADDRESS.encode(), b"")
    if path.suffix != ".ipynb":
        return content
    return re.sub(
        rb"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(" + re.escape(ADDRESS.encode()) + rb"[^)]*\)",
        rb"\1",
        content,
    )


def files(site: Path) -> set[Path]:
    """All files of a site."""
    return {path.relative_to(site) for path in site.rglob("*") if path.is_file()}


def unlike(site: Path, published: Path, path: Path) -> bool:
    """Whether a page differs in more than what knowing the addresses adds; equal lines are passed."""
    one, other = (
        (root / path).read_text(encoding="utf-8").splitlines() for root in (site, published)
    )
    return any(
        plain(one[start:end]) != plain(other[begin:stop])
        for what, start, end, begin, stop in SequenceMatcher(None, one, other).get_opcodes()
        if what != "equal"
    )


def plain(lines: list[str]) -> str:
    """Lines of a page, without what knowing the addresses adds, wherever it is on its host."""
    html = BeautifulSoup("\n".join(lines), "html.parser")
    for element in html.select(ADDED):
        element.extract()
    text = re.sub(r"\s+", " ", str(html)).strip()
    for here in (ADDRESS, ADDRESS.split("/", 3)[3]):
        text = text.replace(f'"/{here}'.replace("//", "/"), '"/')
    return text


def test_addresses_are_the_only_difference(site: Path, published_site: Path) -> None:
    """Every other byte of every file is the same in both."""
    assert files(site) == files(published_site)
    pages = {path for path in files(site) if path.suffix == ".html"}
    differ = [
        *(path for path in pages if unlike(site, published_site, path)),
        *(
            path
            for path in files(site) - pages - KNOWING - {SHEET}
            if content(site, path) != content(published_site, path)
        ),
    ]
    assert not differ


def test_the_links_have_a_look_of_their_own(site: Path, published_site: Path) -> None:
    """The stylesheet of the published site has all that the tested one has, and more."""
    tested, published = (
        set(re.split(r"[{};\n]|,(?=\.)", (root / SHEET).read_text(encoding="utf-8")))
        for root in (site, published_site)
    )
    assert tested < published


def test_the_repository_is_linked_once_in_each_frame(published_site: Path) -> None:
    """What the comparison leaves out is there, and asks the repository's host for nothing."""
    for path in published_site.rglob("index.html"):
        html = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        links = [link["href"] for link in html.select(".md-source")]
        assert set(links) == {REPOSITORY}
        assert not html.select("[data-md-component=source]")
