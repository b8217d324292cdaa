"""A page as the site's own Markdown renders it, without the rest of the site."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from bs4 import Tag
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from .project import Project

DRAWN = ("svg", "math")
CODE = re.compile(r"(<pre\b[^>]*>)(.*?)(</pre>)", re.DOTALL)
COLOUR = re.compile(
    r"""<span(?: class="\w{1,4}")?>|</span>|<a id="__[\w-]+" name="__[\w-]+" href="#__[\w-]+"></a>"""
)


@cache
def markdown(root: Path) -> Markdown:
    """The site's own Markdown, as mkdocs.yml sets it up, with files found from the root."""
    config = load_config(str(root / "mkdocs.yml"))
    settings = {name: dict(values) for name, values in config.mdx_configs.items()}
    snippets = settings.get("pymdownx.snippets", {})
    if "base_path" in snippets:
        snippets["base_path"] = [str(root / base) for base in snippets["base_path"]]
    return Markdown(extensions=config.markdown_extensions, extension_configs=settings)


def render(project: Project, text: str) -> tuple[str, dict[str, Any]]:
    """A page's text as the HTML of its article, and its front matter."""
    body, meta = get_data(text)
    return markdown(project.root).reset().convert(str(body)), dict(meta)


def without_colours(html: str) -> str:
    """The HTML without the elements that only colour code: thousands, and none of them says anything.

    Code in which there is any other element stays as it is.
    """
    return CODE.sub(plain_code, html)


def plain_code(match: re.Match[str]) -> str:
    """A block of code without its colours."""
    text = COLOUR.sub("", match[2])
    bare = re.fullmatch(r"(?:<code\b[^>]*>)?[^<]*(?:</code>)?", text)
    return match[1] + text + match[3] if bare else match[0]


def read_alone(element: Tag) -> Iterator[Tag]:
    """The elements inside one, in order, but those inside a drawing, which answers for all of it."""
    for child in element.children:
        if isinstance(child, Tag):
            yield child
            if child.name not in DRAWN:
                yield from read_alone(child)
