"""The built site, for every test that looks at it.

What is to be published can be built before, with SITE_URL and REPO_URL set: PUBLISHED names its folder.
"""

import fcntl
import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.pages import ROOT

# Pages that were read are kept, and each collection goes through them all: it comes seldom.
gc.set_threshold(100_000, 50, 50)

collect_ignore = ["elsewhere"]  # a project of its own; see test_elsewhere

ADDRESS = os.environ.get("SITE_URL") or "https://example.org/rnn/"
REPOSITORY = os.environ.get("REPO_URL") or "https://github.com/example/rnn"

# Runs MkDocs, and writes down which modules it imported.
MKDOCS = """
import runpy, sys
from pathlib import Path
imported = sys.argv.pop(1)
try:
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
finally:
    Path(imported).write_text("\\n".join(sys.modules), encoding="utf-8")
"""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site as it is built where nothing is known of its address or repository.

    A worker that would wait for it builds the other one meanwhile.
    """
    folder = shared(tmp_path_factory, worker_id)
    return build_once(folder / "site", meanwhile=lambda: published(folder))


@pytest.fixture(scope="session")
def published_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The site as it is built for an address below a host's root, or was built to be published."""
    return published(shared(tmp_path_factory, worker_id))


def published(folder: Path) -> Path:
    """That site, in a folder that all workers see."""
    if built := os.environ.get("PUBLISHED"):
        return ROOT / built
    return build_once(folder / "published", SITE_URL=ADDRESS, REPO_URL=REPOSITORY)


def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of one run see."""
    folder = tmp_path_factory.getbasetemp()
    return folder if worker_id == "master" else folder.parent


def build_once(
    site: Path, meanwhile: Callable[[], object] = lambda: None, **environment: str
) -> Path:
    """Build for one run of the tests, however many workers it has; warnings are errors."""
    with locked(site.with_suffix(".lock"), meanwhile):
        if not site.exists():
            unfinished = site.with_suffix(".unfinished")
            arguments = ["build", "--strict", "--site-dir", str(unfinished)]
            imported = str(site.with_suffix(".imported"))
            done = subprocess.run(
                [sys.executable, "-c", MKDOCS, imported, *arguments],
                cwd=ROOT,
                check=False,
                env=os.environ | {"SITE_URL": "", "REPO_URL": ""} | environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            if done.returncode:
                pytest.fail(f"`make build` fails:\n{done.stdout}", pytrace=False)
            unfinished.rename(site)
    return site


@contextmanager
def locked(path: Path, meanwhile: Callable[[], object]) -> Iterator[None]:
    """Keep other workers out until done; while another one does, do something else first."""
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            meanwhile()
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
