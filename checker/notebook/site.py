"""Writes the notebook, the program and the Markdown of each page beside it in the built site."""

from functools import partial
from pathlib import Path
from posixpath import relpath
from urllib.parse import urljoin, urlsplit

import nbformat

from ..page import Page
from ..project import Project
from .book import notebook
from .markdown import markdown
from .script import script


def write(project: Project, site: Path, address: str) -> list[Path]:
    """A file for each page, and two for each page with code, at the names that the page links to."""
    written: list[Path] = []
    for path in sorted((project.root / project.docs).rglob("*.md")):
        page = Page.read(project, path)
        source = path.relative_to(project.root / project.docs).as_posix()
        folder = site / place(source)
        files = {folder / "index.md": markdown(page, partial(beside, source))}
        if page.program:
            name = place(source).rstrip("/").rpartition("/")[2] or "index"
            book = notebook(page, partial(link, address, source))
            about = f"{page.meta.get('title', name)}. {project.needs}"
            files[folder / f"{name}.ipynb"] = nbformat.writes(book) + "\n"
            files[folder / f"{name.replace('-', '_')}.py"] = script(book, about)
        for file, content in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        written += files
    return written


def place(source: str) -> str:
    """Where the site has a page: `a/b.md` at `a/b/`, `a/index.md` at `a/`, `index.md` at ``."""
    stem = source.removesuffix(".md")
    folder = stem.removesuffix("index").rstrip("/")
    return f"{folder}/" if folder else ""


def link(address: str, source: str, href: str) -> str | None:
    """The whole address of a link; None for a link within a site that does not know its own."""
    if urlsplit(href).scheme:
        return href
    path, mark, anchor = urljoin(f"/{source}", href).partition("#")
    path = f"/{path.lstrip('/')}"
    path = f"/{place(path[1:])}" if path.endswith(".md") else path
    return f"{address.rstrip('/')}{path}{mark}{anchor}" if address else None


def beside(source: str, href: str) -> str:
    """A link from the Markdown of a page: to the Markdown of another, or where that of the page leads."""
    parts = urlsplit(href)
    if parts.scheme or not parts.path.endswith(".md"):
        return href
    target = place(urljoin(f"/{source}", parts.path)[1:])
    return parts._replace(path=relpath(f"{target}index.md", place(source) or ".")).geturl()
