"""The Chromium of the browser tests, and how it is started."""

from tests.browser.install import CHROMIUM

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

find = CHROMIUM.find
