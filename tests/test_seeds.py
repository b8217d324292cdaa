"""What a page claims of a trained model was found with other seeds as well."""

from pathlib import Path

import pytest

from tests.pages import PATHS, name, read
from tests.seeds import SEEDS, program, recorded, trains

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
