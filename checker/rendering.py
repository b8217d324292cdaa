"""A page as the site's own Markdown renders it, without the rest of the site."""

from functools import cache
from pathlib import Path
from typing import Any

from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from .project import Project


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
