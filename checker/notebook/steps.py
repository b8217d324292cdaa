"""What runs on a page, in order: each block with the set-up that it is the first to need."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ..code.folding import shared
from ..code.standalone import inlined, written
from ..code.statements import statements
from ..kinds.code import Block
from ..kinds.code_output import code_of, message
from ..project import Project


@dataclass(frozen=True)
class Step:
    """One block: set-up and code that run anywhere, and what the page shows below it."""

    setup: str
    code: str
    output: str
    error: str


def steps(project: Project, blocks: list[Block]) -> Iterator[Step]:
    """The blocks of a page, whose imports of shared set-up are replaced by what they bring."""
    given: set[str] = set()
    for block in blocks:
        assert block.part is not None
        setup = [alone(project, code.text, given) for code in block.part.setup]
        yield Step(
            "\n\n".join(filter(None, setup)),
            alone(project, block.part.code.text, given),
            code_of(block.output) + "\n" if block.output else "",
            message(block.pytb) if block.pytb else "",
        )


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
