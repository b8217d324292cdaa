"""How a page shows the records: a Markdown extension, listed in mkdocs.yml.

    [](matrix:environments)  what was run where, and how much of it holds
    [](matrix:laws)          the laws, module by module
    [](matrix:differences)   what does not hold everywhere, statement by statement
    [](matrix:wordings)      below each entry of the page, how else its messages are worded
    [](libraries:lstm)       what other libraries return in a section of their programs
    [](matrix:nightly)       what a nightly build does otherwise than the newest release

All of it is made from the records while the site is built; nobody types it.
"""

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from checker.project import load

from . import folds, library_tables
from .summary import Summary
from .tables import named


class Records(Treeprocessor):
    """Puts the tables in the place of the links."""

    def run(self, root: Element) -> None:
        """Replace the links of one page."""
        summary: Summary | None = None
        for parent in list(root.iter()):
            for place, child in enumerate(list(parent)):
                scheme, _, name = child.get("href", "").partition(":")
                if child.tag != "a" or scheme not in ("matrix", "libraries"):
                    continue
                if scheme == "matrix" and name == folds.NAME:
                    parent.remove(child)
                    folds.put(root)
                    continue
                if scheme == "libraries":
                    made = library_tables.table(name)
                else:
                    summary = summary or Summary(load(Path.cwd()))
                    made = named(name, summary)
                made.tail = child.tail
                parent[place] = made
                parent.tag = "div"
                parent.set("class", name)


class Notation(Extension):
    """Registers it."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Run after inline Markdown was read, before tables are framed and links resolved."""
        md.treeprocessors.register(Records(md), "matrix", 5)


def makeExtension(**settings: Any) -> Notation:
    """The name that Markdown looks for."""
    return Notation(**settings)
