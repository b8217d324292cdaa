"""Figures: the page shows the drawing of its own values, and no part of it changes unnoticed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.claim import NewFile
from checker.kinds.figure import Figure
from checker.observation import Value
from checker.page import Page
from checker.project import Project
from tests.pages import PROJECT

DRAWN = """<div class="figure" data-draw="{name}" data-expr="{expression}">
<svg viewBox="0 0 2 1"><path d="M0,1" class="h"/>
<path d="M1,{value}" class="c"/>
<text class="h">h {value}</text><text class="c">c</text></svg>
</div>
"""
SITE = """site_name: A site
markdown_extensions:
  - md_in_html
  - pymdownx.snippets:
      base_path: [snippets]
  - checker.notation
"""
SEEN = Value("3", "3")


def draw(root: Path, name: str, expression: str, value: Any) -> str:
    """A drawing of a number."""
    return DRAWN.format(name=name, expression=expression, value=value)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one figure of the number three."""
    (tmp_path / "mkdocs.yml").write_text(SITE)
    (tmp_path / "docs").mkdir()
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets" / "n.html").write_text(draw(tmp_path, "number", "n", 3))
    return replace(PROJECT, root=tmp_path, includes=("snippets",), draw=draw)


def figures(project: Project, text: str) -> list[Figure]:
    """The figures on a page."""
    page = Page(project, project.root / "page.md", text)
    return [claim for claim in page.claims if isinstance(claim, Figure)]


def test_the_drawing_of_the_page_s_value(project: Project) -> None:
    """It holds for that value; for another one the file is drawn anew."""
    (figure,) = figures(project, '--8<-- "n.html"\n')
    assert not list(figure.judge([SEEN]))
    assert not list(figure.correct([SEEN]))
    (problem,) = figure.judge([Value("4", "4")])
    assert problem.code == "snippets/n.html:3"
    assert list(figure.correct([Value("4", "4")])) == [
        NewFile(project.root / "snippets" / "n.html", draw(project.root, "number", "n", 4))
    ]


def test_it_has_to_speak_of_the_page(project: Project) -> None:
    """An expression that never moves draws nothing of the page."""
    (figure,) = figures(project, '--8<-- "n.html"\n')
    assert list(figure.judge([replace(SEEN, fixed=("3",))]))
    assert list(figure.judge([replace(SEEN, literal="")]))
    assert list(figure.judge([Value(error="NameError: n")]))


def test_a_figure_has_a_file(project: Project) -> None:
    """Typed into the page beside its file, it is refused."""
    typed = draw(project.root, "number", "n", 3)
    one, other = figures(project, f'--8<-- "n.html"\n\n{typed}')
    assert not list(one.judge([SEEN]))
    assert list(other.judge([SEEN]))


def test_every_slip_is_caught(project: Project) -> None:
    """Digits, letters, and neighbours that exchange their labels, colours or places."""
    (figure,) = figures(project, '--8<-- "n.html"\n')
    slips = list(figure.mutants())
    assert len({slip.shown for slip in slips}) > 12
    assert all(any(slip.judge([SEEN])) for slip in slips)
