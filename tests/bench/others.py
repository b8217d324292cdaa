"""Other tools, with the same blocks: installed apart, with this environment's own libraries."""

import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from tests.pages import ROOT

REQUIREMENTS = ROOT / "tests/bench-requirements.txt"
VENV = ROOT / ".cache/bench-venv"
OPTIONS = ("-q", "-p", "no:cacheprovider", "-c", "/dev/null", "--import-mode=importlib")

MKTESTDOCS = """
import pathlib
import pytest
from mktestdocs import check_md_file

@pytest.mark.parametrize("path", sorted(pathlib.Path({folder!r}).glob("*.md")), ids=str)
def test_page(path):
    check_md_file(fpath=path, memory=True)
"""

PYTEST_EXAMPLES = """
import pytest
from pytest_examples import CodeExample, EvalExample, find_examples

NAMESPACES = {{}}

@pytest.mark.parametrize("example", list(find_examples({folder!r})), ids=str)
def test_block(example: CodeExample, eval_example: EvalExample):
    known = NAMESPACES.setdefault(example.path, {{"__name__": "__main__"}})
    known.update(eval_example.run(example, module_globals=dict(known)))
"""


def python() -> str:
    """The Python of the environment, made when it is missing or its requirements are newer."""
    done, program = VENV / "installed", VENV / "bin/python"
    if not done.exists() or done.stat().st_mtime < REQUIREMENTS.stat().st_mtime:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
        pip = [str(program), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        subprocess.run([*pip, "-r", str(REQUIREMENTS)], check=True)
        paths = {"base": str(VENV), "platbase": str(VENV)}
        own = sysconfig.get_path("purelib", vars=paths)
        found = (sysconfig.get_path("purelib"), str(ROOT / "snippets"))
        Path(own, "libraries.pth").write_text("\n".join(found) + "\n", encoding="utf-8")
        done.touch()
    return str(program)


def others(folder: Path) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Each tool: its name, the arguments of Python, and which Python."""
    program = python()
    yield "nbmake", ("-m", "pytest", *OPTIONS, "--nbmake", str(folder / "notebook")), program
    for tool, module in (("mktestdocs", MKTESTDOCS), ("pytest-examples", PYTEST_EXAMPLES)):
        test = folder / f"test_{tool.replace('-', '_')}.py"
        test.write_text(module.format(folder=str(folder / "markdown")), encoding="utf-8")
        yield tool, ("-m", "pytest", *OPTIONS, str(test)), program
