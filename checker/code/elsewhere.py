"""Code of a page that runs in another environment: its `python3` fences.

Each is an included file that has a test of its own. Here it is read for the names that it knows.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from ..project import Project
from ..source.snippets import Code, resolve
from ..source.source import Source
from .code_names import said_in, stored_in

LANGUAGE = "python3"


def names(project: Project, path: Path, source: Source) -> frozenset[str]:
    """The names and paths of attributes in such code."""
    return frozenset().union(*map(names_in, codes(project, path, source)))


def codes(project: Project, path: Path, source: Source) -> Iterator[str]:
    """Such code, fence by fence."""
    for fence in source.fences:
        if fence.language == LANGUAGE:
            line = source.line(fence.body_start)
            code = resolve(project, fence.body, fence.start, path, line)
            if isinstance(code, Code):
                yield code.text


def names_in(code: str) -> set[str]:
    """What some code gives a value to, passes by name, or reaches by a path."""
    found = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Attribute)]
    return stored_in(code) | said_in(code) | {ast.unparse(node) for node in found}
