"""The checker is checked: no digit, name, shape or message on a real page can change unnoticed."""

from pathlib import Path

import pytest

from checker.judging.mutants import holding, to_observe, with_mutants
from checker.judging.mutation import survivors
from checker.results.observing import Observer
from tests.pages import PATHS, name, read


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_every_change_is_caught(path: Path, observer: Observer) -> None:
    """Change what is shown, one thing at a time, and hold it against the same run."""
    page = read(path)
    found = [*survivors(page, observer.results(page))]
    mutants = to_observe(page)
    if any(mutants):
        found += holding(page, mutants, observer.runner.ask(with_mutants(page, mutants)))
    assert not found, "\n" + "\n".join(f"line {line}: {change}" for line, change in found)
