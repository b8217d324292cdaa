"""The set-up of a block, folded above it while the site is built, so that what is copied runs alone.

A `details` element in plain HTML: it opens without a script, on paper and for screen readers.

A page whose title has the class `in-order` is run from top to bottom, since something on it takes
long: what its buttons copy goes on from the blocks above, and in order they are its program.
"""

import html
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from ..project import Project, load
from ..source.source import Source
from .program import Part, program
from .shared import alone, shared
from .standalone import Fold, fold
from .statements import statements

BLOCK = re.compile(r'<div class="language-python[ "]')
IN_ORDER = re.compile(r"^# .*\{[^}\n]*\.in-order\b", re.MULTILINE)
NAMES = 4


class Folds(Preprocessor):
    """Finds the set-up of each block of a page, before any other extension changes the source."""

    def __init__(self, markdown: Markdown, project: Project) -> None:
        super().__init__(markdown)
        self.project = project
        self.folds: list[Fold] = []

    @classmethod
    def register(cls, markdown: Markdown) -> None:
        """Add both halves; priorities put them before the snippets and after the highlighting."""
        found = cls(markdown, load(Path.cwd()))
        markdown.preprocessors.register(found, "checker-folds", 40)
        markdown.postprocessors.register(Unfold(markdown, found), "checker-folds", -10)

    def run(self, lines: list[str]) -> list[str]:
        """Leave the lines as they are."""
        self.folds = folds(self.project, Source("\n".join(lines) + "\n"))
        return lines


class Unfold(Postprocessor):
    """Writes each fold above its block."""

    def __init__(self, markdown: Markdown, found: Folds) -> None:
        super().__init__(markdown)
        self.found = found

    def run(self, text: str) -> str:
        """The page with its folds."""
        folds = iter(self.found.folds)
        return BLOCK.sub(lambda match: written(next(folds, None)) + match[0], text)


def folds(project: Project, source: Source) -> list[Fold]:
    """The set-up of each `python` block of a page, in order."""
    parts = program(project, Path("page"), source)
    if in_order(source):
        return list(following(project, parts))
    earlier: list[str] = []
    found = []
    for part in parts:
        earlier += [code.text for code in part.setup]
        found.append(fold(part.code.text, earlier, lambda name: shared(project, name)))
        earlier += [] if part.raises else [part.code.text]
    return found


def following(project: Project, parts: Sequence[Part]) -> Iterator[Fold]:
    """The set-up of blocks that go on from each other: what is typed above each, and nothing else."""
    given: set[str] = set()
    for part in parts:
        text = "\n\n".join(alone(project, code.text, given) for code in part.setup)
        names = [name for item in statements(text) if not item.imports for name in item.binds]
        yield Fold(text, tuple(names), ())


def in_order(source: Source) -> bool:
    """Whether the blocks of a page are to be run one after the other."""
    return bool(IN_ORDER.search(source.text))


def written(found: Fold | None) -> str:
    """The HTML of a fold; nothing for a block that needs none."""
    if found is None or not found.code:
        return ""
    code = html.escape(found.code, quote=False) + "\n"
    return (
        f'<details class="setup"><summary>{summary(found)}</summary>'
        f'<div class="language-python highlight folded no-copy"><pre><code>{code}</code></pre></div></details>\n'
    )


def summary(found: Fold) -> str:
    """One line that says what is in there."""
    names = [name for name in found.names if not name.startswith("_")]
    told = ", ".join(f"<code>{html.escape(name)}</code>" for name in names[-NAMES:])
    more = " and more" if len(names) > NAMES else ""
    return f"Set-up: imports, {told}{more}" if told else "Set-up: imports"
