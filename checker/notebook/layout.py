"""Parts of a page that Markdown lays out by itself: tables, other blocks, quotations, pictures."""

import base64
import re
from collections.abc import Iterator

from bs4 import Tag

from .inline import Link, phrase


def rows(table: Tag, link: Link) -> Iterator[str]:
    """A table, with an empty head if it has none."""
    found = [
        [phrase(cell, link).replace("|", r"\|") for cell in row.select("th, td")]
        for row in table.select("tr")
    ]
    if table.thead is None:
        found.insert(0, [""] * max(map(len, found), default=0))
    for number, row in enumerate(found):
        yield f"| {' | '.join(row)} |"
        if number == 0:
            yield "|" + "---|" * len(row)


def picture(svg: Tag, drawn: str) -> str:
    """A drawing that the notebook holds itself, its data out of the way of whoever edits the cell.

    An attachment would be shorter, but not every program that opens notebooks shows those.
    """
    data = base64.b64encode(drawn.encode()).decode()
    label = re.sub(r"([\[\]])", r"\\\1", str(svg.get("aria-label", "")))
    return f"![{label}][picture]\n\n[picture]: data:image/svg+xml;base64,{data}"


def fenced(language: str, text: str) -> str:
    """A block that is no code of the page."""
    marks = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", text)), 3)
    return f"{marks}{language}\n{text}\n{marks}"


def quoted(text: str) -> str:
    """A quotation."""
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def item(mark: str, text: str) -> str:
    """An item of a list, with what belongs to it below its text."""
    return mark + re.sub(r"\n(?!\n)", "\n" + " " * len(mark), text)
