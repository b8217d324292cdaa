"""Snippets hold nothing that no page runs, and every block of a page runs alone as it is copied."""

import ast
import re
from pathlib import Path

import pytest

from checker.code.folding import in_order, shared
from checker.code.program import Part
from checker.notebook.steps import imported
from checker.observation import Ran, Run
from checker.results.observing import Observer
from checker.source.snippets import MARK, sections
from tests.copied import alone
from tests.pages import DOCS, PATHS, PROJECT, ROOT, name, read

TOGETHER = [path for path in PATHS if in_order(read(path).source)]

SNIPPETS = ROOT / "snippets"
SHARED = {SNIPPETS / "shared.py"}
OF_THEIR_OWN = {"laws", "libraries"}  # they run elsewhere: test_laws, test_libraries
PROGRAMS = sorted(p for p in SNIPPETS.rglob("*.py") if OF_THEIR_OWN.isdisjoint(p.parts))
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
    """In an empty namespace, with what is folded above it, and does what the page shows."""
    wrong = []
    for block, code in alone(path):
        (ran,) = observer.runner.ask([Run(code, "copied.py", 1)])
        assert isinstance(ran, Ran)
        problems = list(block.judge([*[Ran()] * len(block.part.setup if block.part else ()), ran]))
        wrong += [f"{problem.sentence} {problem.real}\n{code}" for problem in problems]
    assert not wrong, "\n\n".join(wrong)


@pytest.mark.parametrize("path", TOGETHER, ids=name)
def test_blocks_that_go_on_from_each_other_are_the_program(path: Path) -> None:
    """What the buttons copy, one after the other, is what the page runs: a run of it is a run of both."""
    copied = "\n".join(code for _, code in alone(path))
    run = "\n".join(code.text for part in read(path).program for code in part.codes)
    assert ast.dump(ast.parse(copied)) == ast.dump(ast.parse(run))
    assert not [item for item in imported(copied) if shared(PROJECT, item)]
