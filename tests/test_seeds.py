"""What a page claims of a trained model was found with other seeds as well."""

from pathlib import Path

import pytest

from checker.page import Page
from checker.results.observing import Observer
from tests.pages import PATHS, PROJECT, name, read
from tests.seeds import SEEDS, different, program, recorded, trains

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
