"""Lists below each page the questions that it answers, as people asked them.

A MkDocs hook. The questions stand in one file, by page and section; a section that is not there is
an error. A build without the hook leaves the lists out.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

QUESTIONS = Path(__file__).parents[1] / "snippets/questions.yml"
Question = dict[str, str]


class Hook:
    """The questions of the site that is built, by page and section."""

    places: dict[str, dict[str, list[Question]]] = {}  # noqa: RUF012 - there is one site at a time


def read() -> dict[str, dict[str, list[Question]]]:
    """The questions of each page, by the id of the section that answers them."""
    listed = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    places: dict[str, dict[str, list[Question]]] = {}
    for place, questions in listed.items():
        page, _, section = place.partition("#")
        places.setdefault(page, {})[section] = questions
    return places


def titles(items: Any) -> Iterator[tuple[str, str]]:
    """The id and the title of each heading of a table of contents, in order."""
    for item in items:
        yield item.id, item.title
        yield from titles(item.children)


def on_files(files: Any, **_: Any) -> None:
    """Called by MkDocs when it knows its pages."""
    Hook.places = read()
    if unknown := Hook.places.keys() - {file.src_uri for file in files}:
        raise ValueError(f"{QUESTIONS.name}: no such page: {', '.join(sorted(unknown))}")


def on_page_context(context: dict[str, Any], page: Any, **_: Any) -> None:
    """Called by MkDocs for each page: give the template its questions."""
    asked = Hook.places.get(page.file.src_uri, {})
    sections = dict(titles(page.toc))
    if unknown := asked.keys() - sections.keys():
        raise ValueError(f"{page.file.src_uri}: no such section: {', '.join(sorted(unknown))}")
    context["asked"] = [
        {
            "id": name,
            "title": title,
            "questions": [
                question | {"site": urlsplit(question["url"]).netloc.removeprefix("www.")}
                for question in asked[name]
            ],
        }
        for name, title in sections.items()
        if name in asked
    ]
