"""The promises of the README, and of the project to whoever reads its code."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples.fences import Fence, lex_fences
from tests.examples.languages import check
from tests.examples.snippets import ROOT
from tests.pages import PATHS, name

MODULES = sorted((ROOT / "tests/examples").glob("*.py"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
BUILD = """
import runpy, sys
sys.argv = ["mkdocs", "build", "--strict", "--site-dir", sys.argv[1]]
try:
    runpy.run_module("mkdocs", run_name="__main__")
finally:
    print(sorted({"tensorflow", "keras"} & set(sys.modules)))
"""


def test_the_readme_names_only_commands_that_exist() -> None:
    """Its shell blocks are checked like those of a page."""
    fences = [item for item in lex_fences(README) if isinstance(item, Fence)]
    assert len(fences) >= 2
    assert not [problem for fence in fences if (problem := check(fence))]


def test_the_readme_names_only_files_that_exist() -> None:
    """Paths in code type, but those that one is told to create."""
    paths = set(re.findall(r"`([\w.]+/[\w./-]*)`", README))
    told_to_create = {path for path in paths if re.search(r"new[_-]page|site/", path)}
    assert len(paths) > 5
    assert not [path for path in paths - told_to_create if not (ROOT / path).exists()]


def test_a_build_does_not_import_tensorflow(tmp_path: Path) -> None:
    """Which keeps it a matter of seconds: only checking runs code."""
    command = [sys.executable, "-c", BUILD, str(tmp_path)]
    built = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert built.stdout.strip() == "[]"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_the_checker_stays_small_and_general(module: Path) -> None:
    """A longer module, or one that needs the name of a page, would be the wrong design."""
    code = module.read_text(encoding="utf-8")
    assert len(code.splitlines()) <= 120
    assert not [page for page in map(name, PATHS) if "/" in page and page in code]
