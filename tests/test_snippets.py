"""Snippets hold nothing that no page shows, run alone, and print just what their page shows."""

import contextlib
import io
import re
import runpy
from pathlib import Path

import pytest
from coverage import Coverage

from tests.examples.blocks import Block
from tests.examples.figures import Figure
from tests.examples.rounding import shows
from tests.examples.running import fresh_session
from tests.examples.snippets import MARK, ROOT, sections
from tests.pages import DOCS, PATHS, read

SNIPPETS = ROOT / "snippets"
PROGRAMS = sorted(SNIPPETS.rglob("*.py"))
SCAFFOLDING = re.compile(r"from contextlib import suppress|with suppress\([\w., ]+\):|")


def name(path: Path) -> str:
    """A snippet file's name, as its test's id."""
    return str(path.relative_to(SNIPPETS))


def page_of(program: Path) -> Path:
    """The page that a program belongs to has the same name."""
    relative = program.relative_to(SNIPPETS).with_suffix(".md")
    return DOCS / relative.with_name(relative.name.replace("_", "-"))


def blocks_of(program: Path) -> list[Block]:
    """The blocks of the program's page."""
    return [claim for claim in read(page_of(program)).claims if isinstance(claim, Block)]


@pytest.mark.parametrize("program", PROGRAMS, ids=name)
def test_its_page_embeds_every_section_in_order(program: Path) -> None:
    """The sections of the file are the blocks of the page."""
    embedded = [(block.code.path, block.code.line) for block in blocks_of(program)]
    assert embedded == [(program, section.line) for section in sections(program).values()]


@pytest.mark.parametrize("program", PROGRAMS, ids=name)
def test_nothing_stands_outside_of_its_sections(program: Path) -> None:
    """But what a block that raises needs to be part of a file that runs."""
    inside = False
    for number, line in enumerate(program.read_text(encoding="utf-8").splitlines(), start=1):
        if mark := MARK.search(line):
            inside = mark["edge"] == "start"
        elif not inside:
            assert SCAFFOLDING.fullmatch(line), f"{name(program)}:{number}: no page shows this line"


@pytest.mark.parametrize("program", PROGRAMS, ids=name)
def test_it_runs_alone_every_line_of_it(program: Path) -> None:
    """In an empty namespace, and its output is what its page shows."""
    printed = io.StringIO()
    coverage = Coverage(data_file=None, include=[str(program)])
    with fresh_session(), coverage.collect(), contextlib.redirect_stdout(printed):
        runpy.run_path(str(program), run_name="__main__")
    _, _, _, missing, _ = coverage.analysis2(str(program))
    assert not missing, f"lines that never run: {missing}"
    expected = "".join(block.output.body for block in blocks_of(program) if block.output)
    assert shows(expected, printed.getvalue()), printed.getvalue()


def test_every_figure_is_on_a_page() -> None:
    """A drawing that no page embeds would never be drawn anew."""
    claims = [claim for path in PATHS for claim in read(path).claims]
    embedded = {claim.path for claim in claims if isinstance(claim, Figure)}
    assert set(SNIPPETS.rglob("*.svg")) == embedded
