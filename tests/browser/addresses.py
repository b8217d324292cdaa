"""The addresses of all pages, relative to the site's own, from the files under docs/."""

from pathlib import Path

from tests.pages import DOCS


def address(page: str) -> str:
    """`concepts/return-state.md` is served at `concepts/return-state/`."""
    stem = page.rpartition(".")[0]
    folder = stem.removesuffix("index").rstrip("/")
    return f"{folder}/" if folder else ""


ADDRESSES = sorted(
    address(path.relative_to(DOCS).as_posix())
    for path in DOCS.rglob("*")
    if path.suffix in {".md", ".ipynb"}
)


def source(served: str) -> Path:
    """The file under docs/ of an address."""
    name = served.rstrip("/")
    paths = (DOCS / f"{name}.md", DOCS / name / "index.md")
    return next(path for path in paths if path.is_file())
