"""What is said of an environment with another Python or NumPy: only where it is apart from the usual one."""

import pytest

from matrix import instead
from matrix.apart import AS_SHOWN
from matrix.briefly import spans
from matrix.environments import Environment
from matrix.explained import unexplained
from matrix.older import KERAS_2
from matrix.quiet import differences
from matrix.ranges import words
from matrix.record import Record
from matrix.rows import row
from matrix.states import DIFFERS, HOLDS, NOT_RUN, UNREACHED
from matrix.summary import Place, Statement, Summary
from matrix.tables import named
from tests.pages import PROJECT

OLD, NEW = Environment("3.0.0", "torch"), Environment("3.15.1", "torch")
PYTHON = Environment("3.15.1", "torch", python="3.13")
NUMPY = Environment("3.15.1", "torch", numpy="1.26.4")
EVERY = [OLD, NEW, PYTHON, NUMPY]
WHY, OTHER = "torch.Size", "requires_grad"  # each has a line of explained.toml
PLAIN = "Keras 3.15.1 on PyTorch"


def made(**real: str) -> Statement:
    """A statement that differs in some environments: `new`, `python`, `numpy`; words that begin with `.` are a state."""
    given = {NEW: real.get("new"), PYTHON: real.get("python"), NUMPY: real.get("numpy")}
    cells = {OLD: HOLDS} | dict.fromkeys(given, HOLDS)
    cells |= {each: text[1:] if text[0] == "." else DIFFERS for each, text in given.items() if text}
    told = {each: text for each, text in given.items() if text and text[0] != "."}
    places = [Place("docs/index.md", 1)]
    return Statement("shown", "asked", places=places, cells=cells, real=told)


@pytest.mark.parametrize(
    ("some", "said"),
    [
        ([OLD, NEW], "Keras 3.0.0 to 3.15.1 on PyTorch"),
        (EVERY, "Keras 3.0.0 to 3.15.1 on PyTorch"),
        ([OLD, PYTHON], f"Keras 3.0.0 on PyTorch; {PLAIN}, Python 3.13"),
        ([PYTHON, NUMPY], f"{PLAIN}, Python 3.13; {PLAIN}, NumPy 1.26.4"),
        ([NEW, NUMPY], PLAIN),
    ],
)
def test_ranges_are_of_the_usual_ones(some: list[Environment], said: str) -> None:
    """Another Python or NumPy neither makes a range, nor breaks one, nor is named beside its usual one."""
    assert words(some, EVERY) == said


def test_a_span_is_of_the_usual_ones() -> None:
    """All versions are all of the usual ones, whatever the others do."""
    cells = dict.fromkeys(EVERY, DIFFERS) | {NUMPY: HOLDS}
    assert list(map(str, spans([OLD, NEW, PYTHON], cells))) == ["on PyTorch"]
    (span,) = spans([PYTHON], dict.fromkeys(EVERY, HOLDS) | {PYTHON: DIFFERS})
    assert str(span) == str(PYTHON) and span.query == PYTHON.query


@pytest.mark.parametrize(
    ("real", "said"),
    [
        ({"python": WHY}, [f"{PLAIN}, Python 3.13: The same"]),
        (
            {"new": WHY, "python": WHY, "numpy": WHY},
            [f"{PLAIN}: The same"],
        ),
        (
            {"new": WHY, "python": OTHER, "numpy": f".{UNREACHED}"},
            [f"{PLAIN}: The same", f"{PLAIN}, Python 3.13: PyTorch warns"],
        ),
        (
            {"new": WHY, "numpy": f".{NOT_RUN}"},
            [f"{PLAIN}: The same", f"{PLAIN}, Python 3.13: {AS_SHOWN}"],
        ),
    ],
)
def test_a_page_names_it_where_it_is_apart(real: dict[str, str], said: list[str]) -> None:
    """Where it differs and the usual one does not, or otherwise, or the other way round."""
    statement = made(**real)
    sentences = [each.sentence for each in differences(statement, statement.real)]
    assert len(sentences) == len(said)
    assert all(one.startswith(begins) for one, begins in zip(sentences, said, strict=True))


def test_the_row_says_it_too() -> None:
    """With a cell for it, and the words of the usual one where both differ."""
    statement = made(new=f"{WHY} 1", numpy=f"{WHY} 2")
    text = "".join(row(statement, EVERY).itertext())
    assert f"Differs with {PLAIN}. As shown with {PLAIN}, Python 3.13." in text
    assert f"{WHY} 1" in text and f"{WHY} 2" not in text
    assert text.endswith("✓≠✓≠")


def test_the_tables_name_it() -> None:
    """In the head of its column, by which it is chosen, and in the row of what it was run with."""
    made = Summary(PROJECT, {each: Record({"keras": "3.15.1", "torch": "2.0"}) for each in EVERY})
    *_, head = named("differences", made).findall("thead/tr/th")
    assert (head.text, head.get("data-query")) == ("NumPy 1.26", NUMPY.query)
    cells = [line.findtext("td") for line in named("environments", made).findall("tbody/tr")]
    assert cells == [*["PyTorch 2.0"] * 2, "PyTorch 2.0, Python 3.13", "PyTorch 2.0, NumPy 1.26.4"]


def test_words_of_a_usual_one_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message is quoted from the newest that has it, and from another Python or NumPy only if no other has."""
    monkeypatch.setattr(instead, "environments", lambda: EVERY)
    found = [each for each, _ in instead.places()]
    assert found == [NEW, OLD, NUMPY, PYTHON, KERAS_2]


def test_a_difference_of_it_needs_a_reason() -> None:
    """Even where the usual one has one."""
    assert unexplained(made(new=WHY, numpy="words of nobody")) == [NUMPY]
