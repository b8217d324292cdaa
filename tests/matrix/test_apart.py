"""What is said of an environment with another Python or NumPy: only where it is apart from the usual one."""

from pathlib import Path

import pytest

from matrix import install
from matrix.apart import AS_SHOWN
from matrix.briefly import spans
from matrix.environments import Environment, requirements
from matrix.explained import unexplained
from matrix.quiet import differences
from matrix.ranges import words
from matrix.statements import row
from matrix.summary import DIFFERS, HOLDS, NOT_RUN, UNREACHED, Place, Statement

OLD, NEW = Environment("3.0.0", "torch"), Environment("3.15.1", "torch")
PYTHON = Environment("3.15.1", "torch", python="3.13")
NUMPY = Environment("3.15.1", "torch", numpy="1.26.4")
BOTH = Environment("3.15.1", "torch", "3.13", "1.26.4")
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
    ("each", "name", "said", "query"),
    [
        (NEW, "torch-3.15.1", PLAIN, ""),
        (PYTHON, "torch-3.15.1-python3.13", f"{PLAIN}, Python 3.13", "&python=3.13"),
        (NUMPY, "torch-3.15.1-numpy1.26.4", f"{PLAIN}, NumPy 1.26.4", "&numpy=1.26.4"),
        (
            BOTH,
            "torch-3.15.1-python3.13-numpy1.26.4",
            f"{PLAIN}, Python 3.13, NumPy 1.26.4",
            "&python=3.13&numpy=1.26.4",
        ),
    ],
)
def test_names(each: Environment, name: str, said: str, query: str) -> None:
    """Of a usual one as they always were."""
    assert (each.name, str(each)) == (name, said)
    assert each.query == f"keras=3.15.1&backend=torch{query}"
    assert each.usual == NEW and bool(each.also) is (each != NEW)


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
    sentences = [each.sentence for each in differences(made(**real))]
    assert len(sentences) == len(said)
    assert all(one.startswith(begins) for one, begins in zip(sentences, said, strict=True))


def test_the_row_says_it_too() -> None:
    """With a cell for it, and the words of the usual one where both differ."""
    statement = made(new=f"{WHY} usual", numpy=f"{WHY} usual")
    text = "".join(row(statement, EVERY).itertext())
    assert f"Differs with {PLAIN}. As shown with {PLAIN}, Python 3.13." in text
    assert text.endswith("✓≠✓≠")


def test_a_difference_of_it_needs_a_reason() -> None:
    """Even where the usual one has one."""
    assert unexplained(made(new=WHY, numpy="words of nobody")) == [NUMPY]


def test_it_asks_for_its_numpy() -> None:
    """In the place of that of the others, for which nothing changes."""
    assert "numpy" in requirements(NEW) and "numpy==1.26.4" in requirements(NUMPY)
    assert "numpy" not in requirements(NUMPY) and requirements(PYTHON) == requirements(NEW)


def test_what_another_python_has_is_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is shared between Pythons, nor between NumPys; two of a kind share."""
    asked: list[tuple[Path, str]] = []

    def make(folder: Path, wanted: list[str], version: str = "") -> None:
        asked.append((folder, version))
        (folder / "lib" / "python3" / "site-packages").mkdir(parents=True, exist_ok=True)

    monkeypatch.setattr(install, "CACHE", tmp_path)
    monkeypatch.setattr(install, "make", make)
    for each in (*EVERY, BOTH):
        install.python(each)
    shared = [folder for folder, _ in asked[::2]]
    assert [folder.name for folder in shared[:2]] == ["torch", "torch"]
    assert len(set(shared[1:])) == 4
    assert all(("python3.13" in folder.name) == (version == "3.13") for folder, version in asked)


def test_a_python_that_is_not_there_is_asked_for(tmp_path: Path) -> None:
    """By name, with what to do."""
    with pytest.raises(install.NoPython, match=r"no python3\.99 in PATH\. Install Python 3\.99"):
        install.make(tmp_path / "folder", [], "3.99")
    assert not (tmp_path / "folder").exists()
