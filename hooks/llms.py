"""Writes llms.txt: what the site holds, for programs that read it instead of people (llmstxt.org).

A MkDocs hook. Each page is listed with its description and the address of its Markdown, which
`checker.notebook` writes beside its HTML.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

ERRORS = "assets/errors.json"


class Hook:
    """Remembers the navigation until the site is written."""

    nav: Any = None


def pages(items: Any) -> Iterator[Any]:
    """The pages of a part of the navigation, in order."""
    for item in items:
        if item.is_page:
            yield item
        else:
            yield from pages(item.children or [])


def line(page: Any, address: str) -> str:
    """A page with its description."""
    said = page.meta.get("description", "")
    return f"- [{page.title}]({address}{page.url}index.md): {said}"


def listed(nav: Any, config: Any) -> Iterator[str]:
    """The lines of the file."""
    address = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
    yield f"# {config.site_name}\n\n> {config.site_description}\n"
    alone = [item for item in nav if item.is_page]
    yield "\n".join(line(page, address) for page in alone)
    for part in (item for item in nav if not item.is_page):
        yield f"\n## {part.title}\n"
        yield "\n".join(line(page, address) for page in pages([part]))
    yield "\n## For programs\n"
    yield f"- [errors.json]({address}{ERRORS}): messages with their wordings, causes and links"


def on_nav(nav: Any, **_: Any) -> None:
    """Called by MkDocs when it knows the order of the pages."""
    Hook.nav = nav


def on_post_build(config: Any, **_: Any) -> None:
    """Called by MkDocs when the site is written."""
    text = "\n".join(listed(Hook.nav.items, config)) + "\n"
    (Path(config["site_dir"]) / "llms.txt").write_text(text, encoding="utf-8")
