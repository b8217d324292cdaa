"""Headings of the built site can be linked to, and go on being found."""

import re
from pathlib import Path

import pytest

from tests.browser.addresses import address
from tests.html import read
from tests.pages import DOCS, PATHS, name


@pytest.mark.parametrize("path", PATHS, ids=name)
def test_headings(path: Path, site: Path) -> None:
    """Each has an id of its own, written down where the heading is, and shows a link to itself."""
    headings = read(site, address(path.relative_to(DOCS).as_posix())).select(
        "article :is(h1, h2, h3, h4)"
    )
    ids = [str(heading["id"]) for heading in headings]
    text = path.read_text(encoding="utf-8")
    assert ids == re.findall(r"^#+ .*\{ ?#([\w-]+) ?[^}]*\}$", text, re.MULTILINE)
    assert len(set(ids)) == len(ids)
    assert [heading.select(".headerlink")[0]["href"] for heading in headings] == [
        f"#{id}" for id in ids
    ]
