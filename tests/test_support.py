"""Which Pythons and systems the project is for is said alike wherever it is said."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WORKFLOW: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text("utf-8"))
MATRIX = WORKFLOW["jobs"]["test"]["strategy"]["matrix"]


def test_ci_tests_every_python_that_is_promised() -> None:
    """From the oldest to the newest, none left out."""
    needed = re.fullmatch(r">=3\.(\d+),<3\.(\d+)", PROJECT["project"]["requires-python"])
    assert needed
    assert MATRIX["python"] == [f"3.{minor}" for minor in range(int(needed[1]), int(needed[2]))]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_readers_are_told_what_ci_tests(name: str) -> None:
    """The versions and the systems."""
    text = (ROOT / name).read_text(encoding="utf-8")
    assert f"Python {MATRIX['python'][0]} to {MATRIX['python'][-1]}" in text
    systems = {"ubuntu": "Linux", "macos": "macOS"}
    assert all(systems[system] in text for system in MATRIX["os"])


def test_pins_are_for_the_oldest_python() -> None:
    """`make lock` may not pin what the oldest cannot install."""
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.findall(r"--python-version (\S+)", recipe) == [MATRIX["python"][0]]


def test_what_is_deployed_was_tested() -> None:
    """The workflow builds once, before the tests, and the job that deploys has no source."""
    jobs = WORKFLOW["jobs"]
    steps = [step.get("run") or step["uses"].partition("@")[0] for step in jobs["test"]["steps"]]
    upload = steps.index("actions/upload-pages-artifact")
    assert steps.index("make build") < steps.index("make test") < upload
    assert jobs["test"]["steps"][steps.index("make test")]["env"] == {"PUBLISHED": "site"}
    assert [step["uses"].partition("@")[0] for step in jobs["deploy"]["steps"]] == [
        "actions/deploy-pages"
    ]


def test_actions_are_pinned_to_a_major_version() -> None:
    """So that they get their fixes and nothing else changes."""
    text = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    assert len(re.findall(r"uses: ", text)) == len(re.findall(r"uses: [\w/-]+@v\d+\n", text)) > 3
