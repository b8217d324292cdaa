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
