"""The checker is checked: no digit, name, shape or message on a real page can change unnoticed."""

from pathlib import Path

import pytest

from tests.examples.claim import Refusal
from tests.examples.figures import Figure
from tests.examples.page import Page
from tests.examples.parsing import claims
from tests.mutants import DIGIT, Mutant, changes, mutants
from tests.pages import PATHS, name, read


def is_caught(mutant: Mutant, page: Page) -> bool:
    """Whether the mutant would fail, given what the run of the true page has shown."""
    found = claims(mutant.text, Path(page.path))
    if any(isinstance(claim, Refusal) for claim in found):
        return True
    pairs = zip(found, page.claims, strict=True)
    return any(
        claim.problem(page.tell()[id(original)])
        for claim, original in pairs
        if claim.start <= mutant.start <= claim.end
    )


def drawing_mutants(figure: Figure) -> list[Mutant]:
    """A drawing with one digit changed, for every digit in it."""
    return list(changes(figure.text, DIGIT, 0, len(figure.text)))


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_every_change_is_caught(path: Path) -> None:
    """Change what is shown, one thing at a time, and hold it against the same run."""
    page = read(path)
    page.tell()
    wrong = list(mutants(page.text))
    survivors = [
        f"line {page.text.count(chr(10), 0, mutant.start) + 1}: {mutant.change}"
        for mutant in wrong
        if not is_caught(mutant, page)
    ]
    for figure in (claim for claim in page.claims if isinstance(claim, Figure)):
        drawn = page.tell()[id(figure)]
        survivors += [m.change for m in drawing_mutants(figure) if not figure.judge(m.text, drawn)]
    assert wrong, "this page shows nothing that could be wrong"
    assert not survivors, "\n" + "\n".join(survivors)
