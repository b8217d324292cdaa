"""Writes what the site's search reads: its sections, and the messages that the finder knows.

A MkDocs hook; docs/assets/search/ reads the file. It takes the place of the theme's, which holds
each page's code and markup. A build without the hook has the theme's own file, and finds nothing.
"""

import json
import re
from pathlib import Path
from typing import Any

import yaml

from hooks.sections import sections

QUESTIONS = Path(__file__).parents[1] / "snippets/questions.yml"
FILE, MESSAGES = "search/search_index.json", "assets/errors.json"


class Hook:
    """Remembers the sections until the site is written."""

    sections: list[dict[str, Any]] = []  # noqa: RUF012 - there is one site at a time


def asked(questions: dict[str, list[dict[str, str]]]) -> dict[str, list[str]]:
    """The titles of the questions that each section answers, by its address."""
    return {
        re.sub(r"(?:(?<=/)index)?\.md#", "/#", f"/{place}").replace("//", "/")[1:]: [
            question["title"] for question in found
        ]
        for place, found in questions.items()
    }


def worded(said: dict[str, Any]) -> dict[str, str]:
    """Of a wording, what the matching reads."""
    return {key: said[key] for key in ("says", "where") if key in said}


def on_pre_build(**_: Any) -> None:
    """Called by MkDocs before it reads pages, when serving each time anew."""
    Hook.sections = []


def on_page_content(text: str, page: Any, **_: Any) -> None:
    """Called by MkDocs for each page: read its sections; the theme's search need not."""
    Hook.sections += sections(text, page.url, page.meta)
    page.meta["search"] = page.meta.get("search", {}) | {"exclude": True}


def on_post_build(config: Any, **_: Any) -> None:
    """Called by MkDocs when the site is written, after the list of messages."""
    site = Path(config["site_dir"])
    entries = json.loads((site / MESSAGES).read_text(encoding="utf-8"))["entries"]
    messages = {one["url"]: [worded(said) for said in one["wordings"]] for one in entries}
    questions = asked(yaml.safe_load(QUESTIONS.read_text(encoding="utf-8")))
    docs = {"sections": Hook.sections, "messages": messages, "asked": questions}
    # The theme reads `config`, and hands `docs` to the search as they are.
    index = {"config": {"lang": ["en"], "separator": r"\s+"}, "docs": docs}
    written = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (site / FILE).parent.mkdir(exist_ok=True)
    (site / FILE).write_text(written, encoding="utf-8")
