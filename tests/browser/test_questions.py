"""What people asked and what they pasted, asked of the search's worker in a browser, all in one visit."""

from itertools import chain
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

from tests.browser.addresses import address
from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP
from tests.errors.pasted import in_a_traceback
from tests.errors.test_match import REPORTED
from tests.pages import ROOT

SCRIPT = Path(__file__).with_name("asking.js").read_text(encoding="utf-8").replace("export ", "")
ASK = f"(values) => {{ {SCRIPT}; return ask(...values) }}"
QUESTIONS = yaml.safe_load((ROOT / "snippets/questions.yml").read_text(encoding="utf-8"))
IN_SIGHT = 3  # results that a phone shows
SHARE = 0.9
PARTS = 10  # whose listings are left out together: an index is soon made


@pytest.fixture
def page(home: str, new_page: NewPage) -> Page:
    """A file of the site; on its pages, `Worker` is the theme's."""
    opened = new_page(**DESKTOP)
    opened.goto(f"{home}llms.txt")
    return opened


def test_open_questions_find_the_page_that_answers_them(page: Page, home: str) -> None:
    """Each with its own listing left out; nearly all among the results that a phone shows."""
    asked = [(place, one["title"]) for place, found in QUESTIONS.items() for one in found]
    parts = [asked[start::PARTS] for start in range(PARTS)]
    found = page.evaluate(ASK, [home, [[title for _, title in part] for part in parts]])
    missed = []
    for (place, title), results in zip(chain(*parts), found, strict=True):
        shown = [one.partition("#")[0] for one in results[:IN_SIGHT]]
        if address(place.partition("#")[0]) not in shown:
            missed.append(
                f"{title}\n  is answered by {place}\n  finds {', '.join(results[:IN_SIGHT])}"
            )
    assert len(asked) > 100
    assert len(missed) <= len(asked) * (1 - SHARE), "\n".join(missed)


def test_reported_messages_find_their_entry(page: Page, home: str) -> None:
    """In whole tracebacks."""
    pasted = [
        (name, in_a_traceback(text, own=False)) for name, some in REPORTED.items() for text in some
    ]
    found = page.evaluate(ASK, [home, [[text for _, text in pasted]]])
    first = [(name, results[0]) for (name, _), results in zip(pasted, found, strict=True)]
    assert first == [(name, f"reference/errors/#{name}") for name, _ in pasted]
