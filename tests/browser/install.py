"""Finds the browsers of the tests, or installs them: `python -m tests.browser.install`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import sync_playwright


def starts(path: str) -> bool:
    """Whether a browser has what it needs from the system."""
    try:
        return subprocess.run([path, "--version"], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def run(*command: str) -> None:
    """Run a command; whether it helped is seen by looking for the browser."""
    if shutil.which(command[0]):
        print("$", *command, flush=True)
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def with_apt(package: str) -> None:
    """Install a package of the system, where that is allowed."""
    as_root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    run(*as_root, "apt-get", "update")
    run(*as_root, "apt-get", "install", "--yes", "--no-install-recommends", package)


def of_playwright() -> str:
    """Where Playwright keeps its own Chromium, if it was installed."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


@dataclass(frozen=True)
class Browser:
    """A browser, the variable that names one, where one may be, and ways to get one."""

    name: str
    variable: str
    places: tuple[str | Callable[[], str], ...]
    ways: tuple[Callable[[], None], ...]

    def find(self) -> str | None:
        """The path of one that starts: the one that the variable names, or the first there is."""
        if named := os.environ.get(self.variable):
            return named if starts(named) else None
        for place in self.places:
            path = shutil.which(place) if isinstance(place, str) else place()
            if path and starts(path):
                return path
        return None

    def get(self) -> str:
        """Its path; with none to be had, say in one line what to do."""
        if (named := os.environ.get(self.variable)) and not self.find():
            sys.exit(f"{self.variable} names {named}, which does not start.")
        for way in (None, *self.ways):
            if way:
                way()
            if path := self.find():
                return path
        sys.exit(
            f"The browser tests need a {self.name}: install one, or name one in {self.variable}."
        )


# The shell draws and runs pages as Chromium does, without what belongs to windows: it takes a fifth less.
CHROMIUM = Browser(
    "Chromium",
    "CHROMIUM",
    (
        *("chromium-headless-shell", "chromium", "chromium-browser"),
        *("google-chrome", "google-chrome-stable"),
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        of_playwright,
    ),
    (
        lambda: run(sys.executable, "-m", "playwright", "install", "chromium"),
        lambda: with_apt("chromium-headless-shell"),
        lambda: with_apt("chromium"),
    ),
)
# Playwright speaks to a Firefox of its own making; the tests speak to the one that readers have.
FIREFOX = Browser(
    "Firefox",
    "FIREFOX",
    ("firefox", "firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox"),
    (
        lambda: with_apt("firefox-esr"),
        lambda: with_apt("firefox"),
        lambda: run("brew", "install", "--cask", "firefox"),
    ),
)

if __name__ == "__main__":
    for browser in CHROMIUM, FIREFOX:
        print(browser.get())
