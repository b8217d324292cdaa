"""Finds a Chromium for the browser tests, or installs one: `python -m tests.browser.chromium`."""

import os
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

# The first for containers, which have no sandbox to give; the others keep it silent and alike.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find() -> str | None:
    """The path of a Chromium that starts: the one in CHROMIUM, the system's, Playwright's own."""
    if named := os.environ.get("CHROMIUM"):
        return named if starts(named) else None
    installed = filter(None, map(shutil.which, NAMES))
    return next((path for path in [*installed, of_playwright()] if starts(path)), None)


def starts(path: str) -> bool:
    """Whether a browser has what it needs from the system."""
    try:
        return subprocess.run([path, "--version"], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def of_playwright() -> str:
    """Where Playwright keeps its own browser, if it was installed."""
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def install_with_playwright() -> None:
    """Download the browser that Playwright is tested with."""
    run(sys.executable, "-m", "playwright", "install", "chromium")


def install_with_apt() -> None:
    """Install the system's package, where that is allowed."""
    as_root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    run(*as_root, "apt-get", "update")
    run(*as_root, "apt-get", "install", "--yes", "--no-install-recommends", "chromium")


def run(*command: str) -> None:
    """Run a command; whether it helped is seen by looking for the browser."""
    if shutil.which(command[0]):
        print("$", *command, flush=True)
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main() -> None:
    """Print the browser's path; with no browser to be had, say in one line what to do."""
    if (named := os.environ.get("CHROMIUM")) and not find():
        sys.exit(f"CHROMIUM names {named}, which does not start.")
    for install in None, install_with_playwright, install_with_apt:
        if install:
            install()
        if path := find():
            return print(path)
    sys.exit("The browser tests need a Chromium: install one, or name one in CHROMIUM.")


if __name__ == "__main__":
    main()
