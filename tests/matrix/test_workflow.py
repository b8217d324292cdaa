"""The workflow runs each environment that is listed, with the command that a contributor has."""

import json
import re
import subprocess
import sys
from typing import Any

import yaml

from matrix.environments import BACKENDS, environments, listed, newest
from tests.pages import ROOT

TEXT = (ROOT / ".github/workflows/matrix.yml").read_text(encoding="utf-8")
JOBS: dict[str, Any] = yaml.safe_load(TEXT)["jobs"]


def test_each_environment_is_a_job() -> None:
    """The list that the workflow reads has all of them, and nightlies, which never block."""
    done = subprocess.run(
        [sys.executable, "-m", "matrix.environments"], cwd=ROOT, check=True, capture_output=True
    )
    found = json.loads(done.stdout)
    assert len(found) == len(environments()) + len(BACKENDS)
    for each in environments():
        assert {"keras": each.keras, "backend": each.backend} in found
    assert [each["keras"] for each in found[-len(BACKENDS) :]] == ["nightly"] * len(BACKENDS)
    assert "nightly" in JOBS["run"]["continue-on-error"]


def test_jobs_run_what_make_has() -> None:
    """Each variable that the workflow sets is one that the Makefile uses."""
    (command,) = [step["run"] for step in JOBS["run"]["steps"] if "run" in step]
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\nmatrix:")[2]
    recipe = recipe.partition("\n\n")[0]
    names = re.findall(r"\b([A-Z]+)=", command)
    assert command.startswith("make matrix ") and names
    assert all(f"$({name})" in recipe for name in names)


def test_all_backends_run_the_oldest_the_middle_and_the_newest() -> None:
    """And the first one runs every version that is listed, in order."""
    versions = listed()["keras"]
    numbers = [tuple(map(int, version.split("."))) for version in versions]
    assert numbers == sorted(set(numbers))
    minors = {number[:2] for number in numbers}
    assert minors == {(3, minor) for minor in range(max(minor for _, minor in minors) + 1)}
    assert {newest(backend).keras for backend in BACKENDS} == {versions[-1]}
