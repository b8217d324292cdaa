"""What other libraries returned is what Keras returns, and the records are of today's programs."""

import ast
import json

import numpy as np
import pytest

from checker.observation import Evaluate, Ran, Result, Run, Value
from checker.results.observing import Observer
from matrix.libraries import KERAS, LIBRARIES, Library, counterparts
from tests.pages import DOCS, read

PAGE = DOCS / "reference" / "other-libraries.md"
ROWS = [row for rows in counterparts().values() for row in rows]
PAIRS = [
    (library, section, row)
    for library in LIBRARIES
    for section, rows in counterparts().items()
    for row in rows
    if library.name in row
]


def named(value: object) -> str:
    """A library, a section or a row, as its test's id."""
    return value.name if isinstance(value, Library) else ""


def of_keras(observer: Observer) -> dict[str, Result]:
    """The value of each expression of Keras, at the end of the page."""
    codes = [code for part in read(PAGE).program for code in part.codes]
    expressions = list(dict.fromkeys(row[KERAS] for row in ROWS))
    runs = [Run(code.text, str(code.path), code.line) for code in codes]
    asked = [Evaluate(f"np.array({each}).tolist()") for each in expressions]
    results = observer.runner.ask([*runs, *asked])
    assert not [ran for ran in results if isinstance(ran, Ran) and ran.raised]
    return dict(zip(expressions, results[len(runs) :], strict=True))


@pytest.mark.parametrize("library", LIBRARIES, ids=named)
def test_a_record_is_of_the_program_as_it_is(library: Library) -> None:
    """`make libraries` brings it up to date."""
    assert json.loads(library.record.read_text("utf-8"))["digest"] == library.digest()


def test_keras_returns_the_same_numbers(observer: Observer) -> None:
    """As each library returned them, for each row of the page's tables."""
    keras = of_keras(observer)
    wrong = []
    for library, section, row in PAIRS:
        value = keras[row[KERAS]]
        assert isinstance(value, Value) and not value.error, row
        real = np.array(ast.literal_eval(value.literal))
        recorded = np.array(library.values()[section][row[library.name]])
        if real.shape != recorded.shape or not np.allclose(real, recorded, rtol=0, atol=1e-6):
            wrong.append(f"{library.title}, {section}: {row[library.name]} is not {row[KERAS]}")
    assert PAIRS
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("library", LIBRARIES, ids=named)
def test_the_page_shows_a_program_and_all_that_it_prints(library: Library) -> None:
    """Section by section, in order, and every table."""
    text = PAGE.read_text("utf-8")
    for section in library.program:
        assert f'"libraries/from_{library.name}.py:{section}"' in text
        assert f'"records/libraries/{library.name}.txt:{section}"' in text
    for section in counterparts():
        assert f"[](libraries:{section})" in text
