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
from checker.observation import Ran, Result
from checker.results.observing import Observer
from checker.source.snippets import MARK, sections
from tests.alike import requests, step
from tests.copied import alone
from tests.pages import DOCS, PATHS, PROJECT, ROOT, name, read


def is_copied(path: Path) -> bool:
    """Whether a reader copies the program of a page: its one block, or blocks that go on from each other."""
    page = read(path)
    is_one = len(page.program) == 1 and not page.program[0].setup
    return is_one or in_order(page.source)


TOGETHER = [path for path in PATHS if is_copied(path)]

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
    """With the set-up that is folded above it, and does what the page shows.

    The last block comes first: what a block needs and does not say stands before it on the page, and
    has not run yet. One that fails is tried in a process of its own before it is called wrong.
    """
    blocks = alone(path)[::-1]
    asked = list(requests([program for _, program in blocks]))
    answers = observer.runner.ask([request for _, request in asked])
    wrong = []
    for place, (block, program) in enumerate(blocks):
        *above, ran = (
            answer for (of, _), answer in zip(asked, answers, strict=True) if of == place
        )
        if not all(map(silent, above)) or problems(block, ran):
            (ran,) = observer.runner.ask([step(program.text)])
        wrong += [f"{each.sentence} {each.real}\n{program.text}" for each in problems(block, ran)]
    assert not wrong, "\n\n".join(wrong)


def silent(ran: Result) -> bool:
    """Whether a step neither wrote nor raised anything."""
    return isinstance(ran, Ran) and not (ran.printed or ran.errors or ran.raised or ran.stopped)


def problems(block: Block, ran: Result) -> list[Problem]:
    """What a block did otherwise than the page shows."""
    assert isinstance(ran, Ran)
    return list(block.judge([*[Ran()] * len(block.part.setup if block.part else ()), ran]))


@pytest.mark.parametrize("path", TOGETHER, ids=name)
def test_what_is_copied_there_is_the_program(path: Path) -> None:
    """What the buttons copy, one after the other, is what the page runs: a run of it is a run of both."""
    copied = "\n".join(program.text for _, program in alone(path))
    given: set[str] = set()
    codes = (code.text for part in read(path).program for code in part.codes)
    run = "\n".join(without_imports(PROJECT, code, given) for code in codes)
    assert ast.dump(ast.parse(copied)) == ast.dump(ast.parse(run))
    assert not [item for item in imported(copied) if shared(PROJECT, item)]
