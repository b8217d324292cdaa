"""The checker is of use to others: a site about something else, in an empty folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from checker.judging.gaps import differences
from checker.page import Page
from checker.project import load
from tests.pages import ROOT

WRONG = ("4.75\n", "4.76\n")
NAMES = """# Names

```python
import statistics
from datetime import date

start = date(2024, 5, 1)
```

`date` has `isoformat`, and `ValueError` is what it raises. `statistics.fmean` takes `weights`; the
mean needs `fsum`. `median` does not take `weights`. It is a `float`{ data-expr="type(statistics.fmean([1, 2])).__name__" }.
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder: the package, and the files that the about page shows."""
    shutil.copytree(ROOT / "checker", tmp_path / "checker")
    shutil.copytree(ROOT / "tests/elsewhere", tmp_path, dirs_exist_ok=True)
    return tmp_path


def run(site: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A command of Python's, in that folder."""
    environment = {key: value for key, value in os.environ.items() if "PYTEST" not in key}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=site,
        env=environment | {"PYTHONPATH": str(site), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def edit(site: Path, old: str, new: str) -> Path:
    """Change its page."""
    page = site / "docs/index.md"
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new), encoding="utf-8")
    return page


def test_it_passes_and_knows_no_other_library(site: Path) -> None:
    """With nothing but the package and one file of settings, and names of its own subject."""
    (site / "docs/names.md").write_text(NAMES, encoding="utf-8")
    done = run(site, "pytest", "-q")
    assert done.returncode == 0, done.stdout
    found = [
        path
        for path in (ROOT / "checker").rglob("*.py")
        if "keras" in path.read_text(encoding="utf-8").lower()
    ]
    assert not found


def test_it_fails_and_is_updated(site: Path) -> None:
    """Page, line, shown and real; one command mends it and shows what it did."""
    page = edit(site, *WRONG)
    done = run(site, "pytest", "-q")
    assert done.returncode == 1
    assert "docs/index.md:11: The code prints something else.\n  shown: 4.76\n" in done.stdout
    done = run(site, "checker", "update")
    assert "-4.76\n+4.75\n" in done.stdout
    assert "4.75\n" in page.read_text(encoding="utf-8")
    assert run(site, "checker", "update").stdout == "Nothing to change.\n"


def test_names_of_its_subject_are_known(site: Path) -> None:
    """One that there is not is told, and an argument that nothing takes."""
    wrong = NAMES.replace("`isoformat`", "`isoformal`").replace("does not take", "takes")
    (site / "docs/names.md").write_text(wrong, encoding="utf-8")
    done = run(site, "pytest", "-q", "docs/names.md")
    assert "know the name 'isoformal'" in done.stdout
    assert "`median` takes no argument 'weights'" in done.stdout


def test_it_is_read_back_from_its_html(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the built site shows is what was run, and a difference is noticed."""
    built = run(site, "mkdocs", "build", "--quiet")
    assert built.returncode == 0, built.stderr
    soup = BeautifulSoup((site / "site/index.html").read_text(encoding="utf-8"), "html.parser")
    article = soup.select_one("article")
    assert article
    monkeypatch.chdir(site)
    project, path = load(site), site / "docs/index.md"
    project = type(project)(**{**vars(project), "root": site})
    html = article.decode_contents()
    page = Page.read(project, path)
    assert not differences(page, Page(project, path, "", html))
    assert differences(page, Page(project, path, "", html.replace("4.75", "4.76")))
