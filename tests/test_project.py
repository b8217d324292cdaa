"""The promises of the README, and of the project to whoever reads its code."""

import json
import re
from pathlib import Path

import pytest

from checker.judging.checking import reports
from checker.results.observing import Observer
from tests.pages import PATHS, PROJECT, ROOT, name, read

MODULES = sorted((ROOT / "checker").rglob("*.py"))
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
README = DOCUMENTS[0].read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.stem)
def test_what_stands_beside_the_site_is_checked_like_a_page(
    document: Path, observer: Observer
) -> None:
    """Its commands, its names, its numbers."""
    page = read(document)
    assert not reports(page, observer.results(page))


def test_the_readme_names_only_files_that_exist() -> None:
    """Paths in code type, but those that one is told to create."""
    paths = set(re.findall(r"`([\w.]+/[\w./-]*)`", README))
    told_to_create = {path for path in paths if re.search(r"new[_-]page|site/", path)}
    assert len(paths) > 5
    assert not [path for path in paths - told_to_create if not (ROOT / path).exists()]


def test_a_build_does_not_import_tensorflow(site: Path) -> None:
    """Which keeps it a matter of seconds: only checking runs code."""
    imported = set(site.with_suffix(".imported").read_text(encoding="utf-8").split())
    assert "mkdocs" in imported
    assert not imported & {"tensorflow", "keras"}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(ROOT)))
def test_the_checker_stays_small_and_general(module: Path) -> None:
    """A longer module, or one that needs a page or a library by name, would be the wrong design."""
    code = module.read_text(encoding="utf-8")
    assert len(code.splitlines()) <= 120
    assert not [page for page in map(name, PATHS) if "/" in page and page in code]
    assert not [library for library in PROJECT.subject if library in code.lower()]


def test_pages_name_the_versions_that_are_run(observer: Observer) -> None:
    """The line below a page says what it was checked with here."""
    written = json.loads((ROOT / PROJECT.environment).read_text(encoding="utf-8"))
    assert written == observer.runner.versions(), "to mend:  make update"
