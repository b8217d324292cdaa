"""An environment with another Python or NumPy: what it is called, and what is installed for it."""

from pathlib import Path

import pytest

from matrix import environments, install
from matrix.environments import NIGHTLY, Environment, requirements

NEW = Environment("3.15.1", "torch")
PYTHON = Environment("3.15.1", "torch", python="3.13")
NUMPY = Environment("3.15.1", "torch", numpy="1.26.4")
BOTH = Environment("3.15.1", "torch", "3.13", "1.26.4")
PLAIN = "Keras 3.15.1 on PyTorch"


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


def test_a_nightly_is_held_against_a_usual_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else is listed behind it."""
    monkeypatch.setattr(environments, "environments", lambda: [NEW, PYTHON, NUMPY])
    assert environments.newest("torch") == NEW


def test_it_asks_for_its_numpy() -> None:
    """In the place of that of the others, for which nothing changes."""
    assert "numpy" in requirements(NEW) and "numpy==1.26.4" in requirements(NUMPY)
    assert "numpy" not in requirements(NUMPY) and requirements(PYTHON) == requirements(NEW)


def test_a_nightly_runs_on_that_of_its_backend() -> None:
    """Where there is one; it shares nothing with the others then."""
    usual, nightly = (Environment(keras, "tensorflow") for keras in ("3.15.1", NIGHTLY))
    assert "tf-nightly" in requirements(nightly) and "tf-nightly" not in requirements(usual)
    assert nightly.base != usual.base
    assert Environment(NIGHTLY, "torch").base == NEW.base


def test_what_another_python_has_is_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is shared between Pythons, nor between NumPys; two of a kind share."""
    asked: list[tuple[Path, str]] = []

    def make(folder: Path, wanted: list[str], version: str = "") -> None:
        asked.append((folder, version))
        (folder / "lib" / "python3" / "site-packages").mkdir(parents=True, exist_ok=True)

    monkeypatch.setattr(install, "CACHE", tmp_path)
    monkeypatch.setattr(install, "BACKENDS", tmp_path / "backends")
    monkeypatch.setattr(install, "make", make)
    for each in (Environment("3.0.0", "torch"), NEW, PYTHON, NUMPY, BOTH):
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
