"""What counts as said in words: lines that have to be refused, lines that resemble them and pass.

A line of `tests/words/*.txt` is a text; `` `name` `` in it is inline code, with ``{ fact }`` a fact.
"""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from checker.general import GENERAL, general
from checker.project import load
from checker.text import texts
from checker.wording import unchecked

ROOT = Path(__file__).parents[1]
PROJECT = dataclasses.replace(load(ROOT), general=GENERAL)


def lines(name: str) -> list[str]:
    """The lines of one file, none of them twice."""
    found = (ROOT / f"tests/words/{name}.txt").read_text(encoding="utf-8").splitlines()
    assert len(found) == len(set(found)) > 3
    return found


def read(line: str) -> Iterator[str]:
    """The line as the checker reads it on a page."""
    parts = line.split("`")
    html = parts[0]
    for code, rest in zip(parts[1::2], parts[2::2], strict=True):
        fact = " data-expr='x'" if rest.startswith("{ fact }") else ""
        html += f"<code{fact}>{code}</code>{rest.removeprefix('{ fact }')}"
    paragraph = BeautifulSoup(f"<p>{html}</p>", "html.parser").p
    assert isinstance(paragraph, Tag)
    yield from texts(paragraph, PROJECT.dimensions)


@pytest.mark.parametrize("line", lines("refused"))
def test_what_only_a_run_could_tell_is_refused(line: str) -> None:
    """Numbers, counts, orders and shapes, however they are said."""
    assert [found for text in read(line) for found in unchecked(text, PROJECT)]


@pytest.mark.parametrize("line", lines("passed"))
def test_what_resembles_it_passes(line: str) -> None:
    """Idioms, names and words that only look like a count."""
    assert not [found for text in read(line) for found in unchecked(text, PROJECT)]


@pytest.mark.parametrize("line", lines("general"))
def test_a_general_sentence_is_refused(line: str) -> None:
    """A fact in the sentence beside it does not help."""
    assert [found for text in read(line) for found in general(text, PROJECT)]


@pytest.mark.parametrize("line", lines("particular"))
def test_a_particular_sentence_passes(line: str) -> None:
    """So does a general word beside a fact of its own."""
    assert not [found for text in read(line) for found in general(text, PROJECT)]
