"""Reads the built site back."""

from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup


@cache
def read(site: Path, address: str) -> BeautifulSoup:
    """The HTML at an address of the site, which all share: look, do not touch."""
    return fresh(site, address)


def fresh(site: Path, address: str) -> BeautifulSoup:
    """The HTML at an address of the site, to be taken apart."""
    file = site / address
    if file.is_dir() or not address:
        file /= "index.html"
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
