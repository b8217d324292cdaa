"""The site as it is built today, served, and a browser to look at it."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import ARGUMENTS, find
from tests.browser.server import serve
from tests.pages import ROOT


@contextmanager
def served() -> Iterator[tuple[Path, str, Browser]]:
    """Its folder, its address and the browser."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
        subprocess.run(build, cwd=ROOT, check=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
        with serve(site) as home, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
            yield site, home, browser
            browser.close()
