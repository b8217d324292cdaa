"""The workflow runs each environment that is listed, with the command that a contributor has."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from matrix.environments import BACKENDS, BESIDES, chosen, environments, listed, newest
from matrix.nightly import FOLDER
from tests.pages import ROOT
from tests.test_support import MATRIX

TEXT = (ROOT / ".github/workflows/matrix.yml").read_text(encoding="utf-8")
JOBS: dict[str, Any] = yaml.safe_load(TEXT)["jobs"]
PYTHONS = MATRIX["python"]


def test_each_environment_is_a_job() -> None:
    """The list that the workflow reads has all of them, and nightlies, which never block."""
    done = subprocess.run(
        [sys.executable, "-m", "matrix.environments"], cwd=ROOT, check=True, capture_output=True
    )
    found = json.loads(done.stdout)
    assert len(found) == len(environments()) + len(BACKENDS)
    for each in environments():
        told = {"keras": each.keras, "backend": each.backend, "name": each.name, "also": each.also}
        assert told | {"python": each.python, "numpy": each.numpy} in found
    assert [each["keras"] for each in found[-len(BACKENDS) :]] == ["nightly"] * len(BACKENDS)
    assert "nightly" in JOBS["run"]["continue-on-error"]


def test_jobs_run_what_make_has() -> None:
    """Each variable that the workflow sets is one that the Makefile uses."""
    (command,) = [step["run"] for step in JOBS["run"]["steps"] if "run" in step]
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\nmatrix:")[2]
    recipe = recipe.partition("\n\n")[0]
    names = re.findall(r"\b([A-Z]+)=", command)
    assert command.startswith("make matrix ") and {"KERAS", "BACKEND", "ALSO"} <= {*names}
    assert all(f"$({name})" in recipe for name in names)


def test_a_job_chooses_its_environment() -> None:
    """What it sets is enough to tell it from all others, and what is uploaded is its record."""
    for each in environments():
        assert chosen(each.keras, each.backend, each.also) == [each]
    upload = next(step["with"] for step in JOBS["run"]["steps"] if "upload" in step.get("uses", ""))
    assert upload["name"] == "${{ matrix.name }}"
    for record in (environments()[0].record, *FOLDER.glob("*.json")):
        uploaded = upload["path"].splitlines()[0].replace("${{ matrix.name }}", record.stem)
        assert [*ROOT.glob(uploaded)] == [record]


def test_what_was_uploaded_becomes_the_records(tmp_path: Path) -> None:
    """Each at its place, a nightly's apart from the others."""
    (step,) = [step for step in JOBS["propose"]["steps"] if "records" in step.get("name", "")]
    copying = step["run"].partition("if ")[0]
    for folder in ("matrix", "nightly"):
        (tmp_path / "found" / folder / "tests/records" / folder).mkdir(parents=True)
        (tmp_path / "found" / folder / "tests/records" / folder / "one.json").write_text(folder)
        (tmp_path / "tests/records" / folder).mkdir(parents=True)
    subprocess.run(["bash", "-e", "-c", copying], cwd=tmp_path, check=True)
    for folder in ("matrix", "nightly"):
        assert (tmp_path / "tests/records" / folder / "one.json").read_text() == folder


def test_a_job_has_the_python_of_its_environment() -> None:
    """Its own, or the oldest that the project is for."""
    steps = [step["with"] for step in JOBS["run"]["steps"] if "python" in step.get("uses", "")]
    assert [step["python-version"] for step in steps] == [
        f"${{{{ matrix.python || '{PYTHONS[0]}' }}}}"
    ]
    others = [step["with"] for step in JOBS["environments"]["steps"] if "with" in step]
    assert [step["python-version"] for step in others] == PYTHONS[:1]


def test_another_python_or_numpy_has_an_environment_to_be_held_against() -> None:
    """With the same Keras and backend; the Python is one that the project is for."""
    also = [each for each in environments() if each.also]
    assert {name for each in also for name in each.besides} == set(BESIDES)
    assert all(each.usual in environments() for each in also)
    assert {each.python for each in also} <= {"", *PYTHONS}


def test_all_backends_run_the_oldest_the_middle_and_the_newest() -> None:
    """And the first one runs every version that is listed, in order."""
    versions = listed()["keras"]
    numbers = [tuple(map(int, version.split("."))) for version in versions]
    assert numbers == sorted(set(numbers))
    minors = {number[:2] for number in numbers}
    assert minors == {(3, minor) for minor in range(max(minor for _, minor in minors) + 1)}
    assert {newest(backend).keras for backend in BACKENDS} == {versions[-1]}
