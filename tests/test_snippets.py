"""Snippets hold nothing that no page runs, and every block of a page runs alone as it is copied."""

import ast
import re
from pathlib import Path

import pytest

from checker.claim import Problem
from checker.code.folding import in_order
from checker.code.program import Part
from checker.code.shared import alone as without_imports
from checker.code.shared import imported, shared
from checker.kinds.code import Block
from checker.observation import Ran, Result, Run
from checker.results.observing import Observer
from checker.source.snippets import MARK, sections
from tests.copied import alone
from tests.pages import DOCS, PATHS, PROJECT, ROOT, name, read

TOGETHER = [path for path in PATHS if in_order(read(path).source)]

SNIPPETS = ROOT / "snippets"
SHARED = {SNIPPETS / "shared.py"}
OF_THEIR_OWN = {"laws", "libraries"}  # they run elsewhere: test_laws, test_libraries
PROGRAMS = sorted(p for p in SNIPPETS.rglob("*.py") if OF_THEIR_OWN.isdisjoint(p.parts))
# Names, and what Keras keeps between layers and in its settings.
CLEARED = Run(
    """
import keras
keras.utils.clear_session()
keras.config.set_floatx("float32")
keras.config.set_dtype_policy("float32")
[globals().pop(name) for name in [*globals()] if not name.startswith("__")]
""",
    "cleared.py",
    1,
)
SCAFFOLDING = re.compile(r"from contextlib import suppress|with suppress\([\w., ]+\):|")


def program_name(path: Path) -> str:
    """A snippet file's name, as its test's id."""
    return str(path.relative_to(SNIPPETS))


def parts_of(program: Path) -> list[Part]:
    """The blocks of the page that a program belongs to: it has the same name."""
    relative = program.relative_to(SNIPPETS).with_suffix(".md")
    return read(DOCS / relative.with_name(relative.name.replace("_", "-"))).program


@pytest.mark.parametrize("program", sorted(set(PROGRAMS) - SHARED), ids=program_name)
def test_its_page_runs_every_section_in_order(program: Path) -> None:
    """The sections of the file are the blocks of the page and their set-up."""
    run = [code.line for part in parts_of(program) for code in part.codes]
    assert run == [section.line for section in sections(program).values()]


@pytest.mark.parametrize("program", sorted(set(PROGRAMS) - SHARED), ids=program_name)
def test_nothing_stands_outside_of_its_sections(program: Path) -> None:
    """But what a block that raises needs to be part of a file that runs."""
    inside = False
    for number, line in enumerate(program.read_text(encoding="utf-8").splitlines(), start=1):
        if mark := MARK.search(line):
            inside = mark["edge"] == "start"
        elif not inside:
            assert SCAFFOLDING.fullmatch(line), f"{program}:{number}: no page runs this line"


@pytest.mark.parametrize("path", [path for path in PATHS if path not in TOGETHER], ids=name)
def test_every_block_runs_alone(path: Path, observer: Observer) -> None:
    """In an empty namespace, with what is folded above it, and does what the page shows.

    The last block comes first: what a block needs and does not say stands before it on the page, and
    has not run yet. One that fails is tried in a process of its own before it is called wrong.
    """
    blocks = alone(path)[::-1]
    steps = [step for _, code in blocks for step in (copied(code), CLEARED)]
    together = observer.runner.ask(steps)[::2]
    wrong = []
    for (block, code), ran in zip(blocks, together, strict=True):
        if problems(block, ran):
            (ran,) = observer.runner.ask([copied(code)])
        wrong += [f"{problem.sentence} {problem.real}\n{code}" for problem in problems(block, ran)]
    assert not wrong, "\n\n".join(wrong)


def copied(code: str) -> Run:
    """What a reader does with what the button copied."""
    return Run(code, "copied.py", 1)


def problems(block: Block, ran: Result) -> list[Problem]:
    """What a block did otherwise than the page shows."""
    assert isinstance(ran, Ran)
    return list(block.judge([*[Ran()] * len(block.part.setup if block.part else ()), ran]))


@pytest.mark.parametrize("path", TOGETHER, ids=name)
def test_blocks_that_go_on_from_each_other_are_the_program(path: Path) -> None:
    """What the buttons copy, one after the other, is what the page runs: a run of it is a run of both."""
    copied = "\n".join(code for _, code in alone(path))
    given: set[str] = set()
    codes = (code.text for part in read(path).program for code in part.codes)
    run = "\n".join(without_imports(PROJECT, code, given) for code in codes)
    assert ast.dump(ast.parse(copied)) == ast.dump(ast.parse(run))
    assert not [item for item in imported(copied) if shared(PROJECT, item)]
