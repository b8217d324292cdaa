"""The Markdown extension `checker.notation`: what the site shows of every kind of claim."""

from typing import Any

from markdown import Extension, Markdown

from .kinds import KINDS


class Notation(Extension):
    """Lets each kind register what its notation needs."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Called by Markdown."""
        for kind in KINDS:
            kind.show(md)


def makeExtension(**settings: Any) -> Notation:
    """The name that Markdown looks for."""
    return Notation(**settings)
