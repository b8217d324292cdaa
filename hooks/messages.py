"""Lists the messages of the errors page in one file, for the finder and for other programs.

A MkDocs hook. An entry is a heading of the page with what stands below it: the messages that its
blocks raise, its causes, and the wordings of other versions as the records have them
(`matrix.wordings`). No message is typed twice. The page says what the file holds.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from matrix.telling import RAISED
from matrix.wordings import Wording, wordings

PAGE, ADDRESS, FILE = "reference/errors.md", "reference/errors/", "assets/errors.json"
VERSION = 1
SILENT = "silent"
BLOCKS = {"language-pytb", "language-output"}


class Hook:
    """Remembers the entries until the site is written."""

    entries: list[dict[str, Any]] = []  # noqa: RUF012 - there is one site at a time


def title(heading: Tag) -> str:
    """The text of a heading, without the link to itself."""
    return "".join(
        element.get_text() if isinstance(element, Tag) else str(element)
        for element in heading.children
        if not (isinstance(element, Tag) and "headerlink" in element.get_attribute_list("class"))
    ).strip()


def below(heading: Tag) -> Iterator[Tag]:
    """What follows a heading, up to the next entry."""
    for element in heading.find_next_siblings():
        if isinstance(element, Tag):
            if element.name in {"h2", "h3"}:
                return
            yield element


def raised(heading: Tag) -> Iterator[str]:
    """The messages in the blocks of an entry, without the names of the exceptions."""
    for element in below(heading):
        classes = set(element.get_attribute_list("class"))
        text = element.get_text().strip() if classes & BLOCKS else ""
        if RAISED.match(text):
            yield RAISED.sub("", text).strip('"')


def elsewhere(wording: Wording) -> dict[str, Any]:
    """What the file says about a wording of other versions: where, and how that is known."""
    told = {"says": wording.says, "where": wording.where}
    known = {"environments": list(wording.environments), "source": wording.source}
    return told | {name: value for name, value in known.items() if value}


def entry(heading: Tag) -> dict[str, Any]:
    """All that the file says about an entry."""
    name = str(heading["id"])
    said = [title(heading), *dict.fromkeys(raised(heading))]
    causes = [element for element in below(heading) if element.name == "h4"]
    return {
        "id": name,
        "title": title(heading),
        "url": f"{ADDRESS}#{name}",
        "wordings": [{"says": text} for text in said] + [elsewhere(one) for one in wordings(name)],
        "causes": [{"title": title(one), "url": f"{ADDRESS}#{one['id']}"} for one in causes],
    }


def entries(page: str) -> list[dict[str, Any]]:
    """The entries of the page that have a message."""
    found = BeautifulSoup(page, "html.parser")
    headings = [
        one for one in found("h3") if (above := one.find_previous("h2")) and above["id"] != SILENT
    ]
    return [entry(one) for one in headings]


def on_page_content(text: str, page: Any, **_: Any) -> None:
    """Called by MkDocs for each page: read the entries."""
    if page.file.src_uri == PAGE:
        Hook.entries = entries(text)


def on_post_build(config: Any, **_: Any) -> None:
    """Called by MkDocs when the site is written."""
    path = Path(config["site_dir"]) / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    listed = {"version": VERSION, "entries": Hook.entries}
    path.write_text(json.dumps(listed, ensure_ascii=False, indent=1), encoding="utf-8")
