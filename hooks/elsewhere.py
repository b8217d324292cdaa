"""Says on each page what differs in other versions of Keras or on other backends: a MkDocs hook.

Below the block that shows it stands one quiet line, made from the records of the matrix, with a link
to its row among all differences. What holds wherever it is known has none. A build without the hook
has no such lines, and is right as well.
"""

import re
from html import escape
from pathlib import Path
from typing import Any

from bs4 import Tag
from mkdocs.utils import get_relative_url

from checker.page import Page
from checker.project import Project, load
from matrix.placed import Line, lines
from matrix.quiet import Difference, Quiet
from matrix.summary import Summary

TARGET = "reference/versions/"
TITLE = "## In other versions of Keras, or on another backend"
CODE = re.compile(r"`([^`]+)`")


class Hook:
    """What is known while a site is built, and what its pages say."""

    project: Project
    quiet: Quiet
    told: dict[str, list[tuple[str, Difference]]] = {}  # noqa: RUF012 - there is one site at a time


def shown(line: Line, address: str) -> str:
    """A line as HTML."""
    parts = [f"{where(each, address)}: {coded(each.said)}" for each in line.said]
    parts += [f"{where(each, address)}: as above." for each in line.again]
    return f'\n<p class="elsewhere">{" ".join(parts)}</p>'


def where(difference: Difference, address: str) -> str:
    """Where it differs, with links to all that differs there."""
    return "; ".join(
        f'<a href="{address}?{escape(span.query)}#{difference.row}">{escape(words)}</a>'
        for span, words in zip(difference.where, difference.named, strict=True)
    )


def coded(text: str) -> str:
    """A text as HTML, with the code in it."""
    return CODE.sub(r"<code>\1</code>", escape(text, quote=False))


def end(html: str, element: Tag, page: Page) -> int:
    """Where an element of a page ends in its text, or what it holds if it is the item of a list."""
    alike = page.article.find_all(element.name)
    number = next(place for place, each in enumerate(alike) if each is element)
    tags = list(re.finditer(rf"<(/?){element.name}(?=[\s>])[^>]*>", html))
    first = [place for place, tag in enumerate(tags) if not tag[1]][number]
    depth = 0
    for tag in tags[first:]:
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.start() if element.name in ("li", "dd") else tag.end()
    raise ValueError(f"{page.name}: <{element.name}> does not end")


def title(element: Tag) -> str:
    """The section that holds an element, as its heading is read."""
    above = element.find_previous(("h1", "h2", "h3", "h4"))
    return above.get_text().removesuffix("¶").strip() if above else ""


def on_pre_build(config: Any, **_: Any) -> None:
    """Called by MkDocs before it reads pages, when serving each time anew."""
    Hook.project = load(Path(config["config_file_path"]).parent)
    Hook.quiet = Quiet(Summary(Hook.project))
    Hook.told = {}


def on_page_content(text: str, page: Any, **_: Any) -> str:
    """Called by MkDocs for each page: put in its lines, from the last one up."""
    read = Page(Hook.project, Path(page.file.abs_src_path), "", text)
    if read.name not in Hook.quiet.pages and "data-law" not in text:
        return text
    address = get_relative_url(TARGET, page.url)
    found = lines(read, Hook.quiet)
    Hook.told[page.url] = [(title(line.block), each) for line in found for each in line.said]
    placed = [(end(text, line.block, read), shown(line, address)) for line in found]
    for offset, line in sorted(placed, reverse=True):
        text = text[:offset] + line + text[offset:]
    return text


def on_post_build(config: Any, **_: Any) -> None:
    """Called by MkDocs when the site is written: the Markdown of a page says it at its end."""
    for url, told in Hook.told.items():
        path = Path(config["site_dir"]) / url / "index.md"
        if told and path.is_file():
            listed = dict.fromkeys(
                f"* {section}. {each.sentence}".replace("?.", "?") for section, each in told
            )
            text = path.read_text(encoding="utf-8")
            path.write_text("\n".join([text, TITLE, "", *listed, ""]), encoding="utf-8")
