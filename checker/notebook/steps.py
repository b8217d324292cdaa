"""What runs on a page, in order: each block with the set-up that it is the first to need."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..code.shared import alone
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
