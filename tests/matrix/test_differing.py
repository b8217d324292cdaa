"""What a record says of a difference, and which part of it a page shows."""

from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup, Tag

from checker.claim import Claim, Problem
from checker.observation import Evaluate, Ran, Request
from matrix.differing import difference
from matrix.quiet import telling

PRINTED = """\
before
ValueError: Exception encountered when calling LSTM.call().

What is wrong.

Arguments received by LSTM.call(): many
"""


@dataclass(frozen=True)
class Shown(Claim):
    """A claim of nothing."""

    element: Tag

    def requests(self) -> list[Request]:
        """An expression."""
        return [Evaluate("nothing")]


@pytest.mark.parametrize("printed", [PRINTED, PRINTED.partition("\n")[2]])
def test_a_printed_message_is_recorded_whole(printed: str) -> None:
    """The line that differs may say nothing but that there is one; all else stands alone."""
    at = BeautifulSoup("<p></p>", "html.parser")
    problem = Problem(at, "", "x", PRINTED.splitlines()[1])
    found = difference(Shown(at), problem, [Ran(printed=printed)])
    assert ("What is wrong." in found.get("said", "")) is printed.startswith("ValueError")
    assert found["real"] == PRINTED.splitlines()[1]


@pytest.mark.parametrize(
    ("real", "said"),
    [
        (PRINTED.partition("\n")[2], "What is wrong."),
        ("TypeError: one line", "TypeError: one line"),
        ("two\nlines", "two"),
        ("word " * 60, "word " * 31 + "word …"),
        ("", ""),
    ],
)
def test_a_page_shows_the_line_that_tells_what_is_wrong(real: str, said: str) -> None:
    """As long as there is room for it."""
    assert telling(real) == said
