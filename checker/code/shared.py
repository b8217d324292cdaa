"""Set-up that several pages share: a file beside the snippets, whose imports readers never see."""

import ast
from collections.abc import Iterator
from pathlib import Path

from ..project import Project
from .standalone import inlined, written
from .statements import statements


def shared(project: Project, module: str) -> Path | None:
    """The file beside the snippets that an import names."""
    name = module.replace(".", "/") + ".py"
    paths = (project.root / base / name for base in project.includes)
    return next((path for path in paths if path.is_file()), None)


def alone(project: Project, code: str, given: set[str]) -> str:
    """Code without imports of files beside it; statements that were given before are left out."""
    if not any(shared(project, name) for name in imported(code)):
        return code.strip("\n")
    items = list(inlined(code, lambda name: shared(project, name)))
    own = {item.text for item in statements(code)}
    new = [item for item in items if item.imports or item.text in own or item.text not in given]
    given |= {item.text for item in items if not item.imports}
    return written(new)


def imported(code: str) -> Iterator[str]:
    """The modules that some code imports names from."""
    for item in statements(code):
        if isinstance(item.node, ast.ImportFrom):
            yield item.node.module or ""
