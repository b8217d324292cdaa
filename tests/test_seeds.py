"""What a page claims of a trained model was found with other seeds as well."""

from dataclasses import replace
from pathlib import Path

import pytest

from checker.page import Page
from checker.results.observing import Observer
from tests.pages import PATHS, PROJECT, name, read
from tests.seeds import SEEDS, different, program, recorded, trains
from tests.test_kind_figure import SITE, draw

BLOCKS = """\
  - pymdownx.highlight:
      pygments_lang_class: true
  - pymdownx.superfences
"""
TRAINED = [path for path in PATHS if trains(read(path))]


@pytest.mark.parametrize("path", TRAINED, ids=name)
def test_the_program_was_tried_with_ten_seeds(path: Path) -> None:
    """As it is now, and each gave what the page shows; else run `python -m tests.seeds`."""
    found = recorded().get(name(path), {})
    assert found.get("program") == program(read(path)), "The record is of another program."
    assert found["held"] == list(SEEDS)


def test_nothing_else_is_in_the_record() -> None:
    """A page that is gone, or trains no model any more."""
    assert sorted(recorded()) == sorted(map(name, TRAINED))


def test_what_depends_on_the_seed_is_noticed(tmp_path: Path, observer: Observer) -> None:
    """A number of one seed is no claim about learning."""
    text = "# A page { #page }\n\n```python\nseed = 1\nprint(seed + 1)\n```\n\n```output\n2\n```\n"
    page = Page(PROJECT, tmp_path / "page.md", text)
    assert trains(page)
    assert not different(page, observer.runner, 1)
    (report,) = different(page, observer.runner, 2)
    assert "real:  3" in report


@pytest.mark.parametrize(("expression", "count"), [("number", 1), ("seed, number", 0)])
def test_a_drawing_of_one_seed_names_it(
    expression: str, count: int, tmp_path: Path, observer: Observer
) -> None:
    """Any other claims to look like this with each seed."""
    (tmp_path / "mkdocs.yml").write_text(SITE + BLOCKS, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "snippets").mkdir()
    drawn = draw(tmp_path, "number", expression, 2 if count else (1, 2))
    (tmp_path / "snippets/n.html").write_text(drawn, encoding="utf-8")
    project = replace(PROJECT, root=tmp_path, includes=("snippets",), draw=draw)
    text = '# A page { #page }\n\n```python\nseed = 1\nnumber = seed + 1\n```\n\n--8<-- "n.html"\n'
    page = Page(project, tmp_path / "page.md", text)
    first, other = (set(different(page, observer.runner, seed)) for seed in (1, 2))
    assert len(other - first) == count
