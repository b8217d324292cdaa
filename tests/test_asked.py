"""Each question that people asked is listed below the page and section that answers it."""

from pathlib import Path

import pytest
import yaml

from hooks.asking import titles
from tests.browser.addresses import ADDRESSES, address
from tests.html import read
from tests.pages import ROOT

QUESTIONS = yaml.safe_load((ROOT / "snippets/questions.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("place", QUESTIONS)
def test_questions_are_listed_where_they_are_answered(place: str, site: Path) -> None:
    """With their titles and addresses, under a link to the heading of the section."""
    source, _, section = place.partition("#")
    page = read(site, address(source))
    assert page.select(f"article :is(h1, h2, h3, h4)[id='{section}']")
    (below,) = page.select(f".asked p:has(> a[href='#{section}']) + ul")
    listed = [(one.text, one["href"]) for one in below.select("a")]
    assert listed == [(one["title"], one["url"]) for one in QUESTIONS[place]]


def test_nothing_else_is_listed(site: Path) -> None:
    """All over the site there are as many questions as in the file."""
    listed = [one for each in ADDRESSES for one in read(site, each).select("a.question")]
    assert len(listed) == sum(map(len, QUESTIONS.values()))


def test_a_question_is_listed_once() -> None:
    """Its address stands in the file a single time."""
    addresses = [one["url"] for found in QUESTIONS.values() for one in found]
    assert len(addresses) == len(set(addresses))
    assert all(one["title"].strip() for found in QUESTIONS.values() for one in found)


def test_headings_of_a_page_are_read_in_order() -> None:
    """With those below them."""

    class Item:
        def __init__(self, id: str, *children: "Item") -> None:
            self.id, self.title, self.children = id, id.upper(), children

    assert list(titles([Item("a", Item("b")), Item("c")])) == [("a", "A"), ("b", "B"), ("c", "C")]
