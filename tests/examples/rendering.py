"""A page as the site's own Markdown renders it, without the rest of the site."""

from functools import cache

from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from .snippets import ROOT


@cache
def markdown() -> Markdown:
    """The site's own Markdown, as mkdocs.yml sets it up."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def render(text: str) -> str:
    """A page's text as the HTML of its article."""
    return markdown().reset().convert(str(get_data(text)[0]))
