"""What counts as said in words: lines that have to be refused, lines that resemble them and pass.

A line of `tests/words/*.txt` is a text; `` `name` `` in it is inline code, with ``{ fact }`` a fact.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from checker.kinds import universal
from checker.kinds.comment import Comments
from checker.page import Page
from checker.project import load
from checker.prose.general import general
from checker.prose.text import texts
from checker.prose.wording import unchecked
from checker.prose.words import Words

ROOT = Path(__file__).parents[1]
PROJECT = load(ROOT)


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


@pytest.mark.parametrize(
    ("below", "refused"),
    [
        ("```python\nprint('zero')\n```\n\n```output\nzero\n```", False),
        ("```python\nx = 'zero'\n```", True),
        ("Some words.", True),
    ],
)
def test_a_general_sentence_may_introduce_what_shows_it(below: str, refused: bool) -> None:
    """Code with its result directly below, and a colon that says so."""
    text = f"# Page\n\nThe state is always zero:\n\n{below}\n"
    page = Page(PROJECT, ROOT / "docs/page.md", text)
    claims = [claim for tag in page.article.find_all("p") if (claim := universal.find(tag, page))]
    assert bool([problem for claim in claims for problem in claim.judge(())]) is refused


def test_every_text_of_a_page_is_read() -> None:
    """A number planted anywhere is found: in the front matter, a title, a cell, a comment."""
    page = Page.read(PROJECT, ROOT / "tests/right/code-words.md")
    mutants = [
        mutant
        for claim in page.claims
        if isinstance(claim, Words | Comments) and not claim.requests()
        for mutant in claim.mutants()
    ]
    assert len(mutants) > 4
    assert all(list(mutant.judge(())) for mutant in mutants)
