"""The Chromium of the browser tests, and how it is started."""

from tests.browser.install import CHROMIUM

# The first for containers, which have no sandbox to give; the others keep it silent, alike and light.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--in-process-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

find = CHROMIUM.find
