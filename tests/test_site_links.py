"""Links of the built site lead somewhere on it."""

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.html import read

HERE = "https://here.invalid/"


def test_links_and_anchors_resolve(site: Path) -> None:
    """Every link to the site itself names a file that exists and an id that it has."""
    pages = {
        file.relative_to(site).as_posix(): read(site, str(file)) for file in site.rglob("*.html")
    }
    ids = {name: {element["id"] for element in page.select("[id]")} for name, page in pages.items()}
    broken = []
    for name, page in pages.items():
        for element in page.select("[href], [src]"):
            target = urljoin(HERE + name, str(element.get("href") or element.get("src")))
            if not target.startswith(HERE):
                continue
            path, fragment = unquote(urlsplit(target).path[1:]), unquote(urlsplit(target).fragment)
            if not path or path.endswith("/"):
                path += "index.html"
            if not (site / path).is_file() or (fragment and fragment not in ids[path]):
                broken.append(f"{name}: {target.removeprefix(HERE)}")
    assert not broken


def test_a_link_with_the_name_of_a_page_leads_to_it(site: Path) -> None:
    """A page is called by its title, its heading, or by the name of its file."""
    pages = {file.parent.relative_to(site).as_posix(): file for file in site.rglob("index.html")}
    called: dict[str, set[str]] = {}
    for address, file in pages.items():
        titles = read(site, str(file)).select("h1, title")
        names = [title.get_text().partition(" - ")[0] for title in titles]
        for name in (*names, Path(address).name):
            called.setdefault(plain(name), set()).add(address)
    wrong = []
    for address, file in pages.items():
        here = urljoin(HERE, f"{address}/")
        for link in read(site, str(file)).select("article a[href]:not([href^='#'])"):
            target = urljoin(here, str(link["href"])).partition("#")[0]
            leads = {urljoin(HERE, f"{one}/") for one in called.get(plain(link.get_text()), ())}
            if leads and target.startswith(HERE) and target not in leads:
                wrong.append(f"{address}: {link.get_text()} leads to {target}")
    assert not wrong, "\n".join(wrong)


def plain(name: str) -> str:
    """A name without what stands around its words."""
    return " ".join(name.replace("¶", "").split()).rstrip("?").casefold()
