"""Each page as Markdown, and the list of them, for programs that read instead of people."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest

from checker.kinds.code_output import code_of
from checker.notebook.site import beside, place
from tests.browser.addresses import ADDRESSES
from tests.conftest import ADDRESS
from tests.html import read as html
from tests.pages import DOCS, PATHS, name, read

LINK = re.compile(r"\]\(([^()\s]+)\)")
HERE = "https://here.invalid/"
MARKUP = re.compile(r"data-expr|--8<--|\{ ?#[\w-]+ ?\}|<div|<span")
OF_THE_CHECKER = {"about/how-facts-are-checked"}  # shows its markup


def text(site: Path, path: Path) -> str:
    """The Markdown beside a page."""
    address = place(path.relative_to(DOCS).as_posix())
    return (site / address / "index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_it_shows_what_the_page_shows(path: Path, site: Path) -> None:
    """Its title, each block with its results as they stand there, each fact; no markup for checking."""
    shown, article = text(site, path), read(path).article
    title = article.select("h1")[0]
    assert shown.startswith("# ")
    assert words(title.get_text()) == words(shown.partition("\n")[0])
    for block in article.select(":is(.language-python, .language-output, .language-pytb)"):
        if not block.find_parent(class_="setup"):
            assert squeezed(code_of(block)) in squeezed(shown)
    for fact in article.select("code[data-expr]"):
        assert squeezed(fact.get_text()) in squeezed(shown)
    if name(path) not in OF_THE_CHECKER:
        assert not MARKUP.findall(shown)


def words(text: str) -> list[str]:
    """Letters and digits, which Markdown marks otherwise than HTML."""
    return re.findall(r"[^\W_]+", text)


def squeezed(text: str) -> str:
    """A text without white space and the signs that escape in Markdown."""
    return re.sub(r"[\s\\]", "", text)


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_its_links_lead_to_files_of_the_site(path: Path, site: Path) -> None:
    """To the Markdown of other pages."""
    address = place(path.relative_to(DOCS).as_posix())
    prose = re.sub(r"^```.*?^```", "", text(site, path), flags=re.DOTALL | re.MULTILINE)
    for link in LINK.findall(prose):
        target = urljoin(HERE + address, link)
        if target.startswith(HERE):
            file = unquote(target.removeprefix(HERE).partition("#")[0].partition("?")[0])
            assert (site / file).is_file() or (site / file / "index.md").is_file(), link


@pytest.mark.parametrize(
    ("source", "href", "link"),
    [
        ("concepts/a.md", "b.md#c", "../b/index.md#c"),
        ("concepts/a.md", "../use/index.md", "../../use/index.md"),
        ("index.md", "explorer.md?layer=GRU", "explorer/index.md?layer=GRU"),
        ("concepts/a.md", "#c", "#c"),
        ("concepts/a.md", "https://example.org/b.md", "https://example.org/b.md"),
    ],
)
def test_links_lead_from_file_to_file(source: str, href: str, link: str) -> None:
    """From the folder that a page has on the site."""
    assert beside(source, href) == link


def test_the_list_holds_each_page(site: Path, published_site: Path) -> None:
    """With the address of its Markdown, whole where it is known, and its description."""
    for root, home in ((site, ""), (published_site, ADDRESS)):
        listed = (root / "llms.txt").read_text(encoding="utf-8")
        for address in ADDRESSES:
            (description,) = html(root, address).select("meta[name=description]")
            assert f"]({home}{address}index.md): {description['content']}\n" in listed
        assert f"({home}assets/errors.json)" in listed
