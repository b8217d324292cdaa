"""What is visible outside the pages claims nothing that does not come from a run."""

import re
import runpy
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests import frame
from tests.browser.addresses import ADDRESSES
from tests.html import fresh, read

ASSETS = Path(__file__).parents[1] / "docs/assets"
PICTURE = ASSETS / "og.svg"
CODE = r"\w+(?:, \w+)* = .*"

# Numbers that are no facts about Keras, with the reason why nothing needs to run for them.
NOT_FACTS = {
    "a licence has a version": r"\bCC BY 4\.0\b",
    "a reader's time is not a result": r"\bten seconds\b",
    "how a decoder works is no count": r"\bone (?:step )?at a time\b",
}
NUMBER = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand"
    "|first|second|third|fourth|fifth|sixth|half|both"
)
CLAIMS = {
    "a number": r"\d",
    "a number in a word": rf"(?i)\b(?:{NUMBER})\b",
    "a shape": r"[(\[]\s*\w+\s*(?:,\s*\w+\s*)*,\s*\w*\s*[)\]]|(?i:\w+ by \w+ by \w+)",
}
Judge = Callable[[str], list[str]]


def judge(text: str) -> list[str]:
    """What a text claims without a run."""
    for reason in NOT_FACTS.values():
        text = re.sub(reason, " ", text)
    return [f"{name}: {m[0]}" for name, claim in CLAIMS.items() for m in re.finditer(claim, text)]


def claimed(where: str, texts: Iterator[str], judge: Judge = judge) -> list[str]:
    """A line for each claim of some texts."""
    return [f"{where}: {claim} in {text!r}" for text in texts for claim in judge(text)]


def test_frame_of_the_pages_claims_nothing(published_site: Path) -> None:
    """Header, navigation, footer, descriptions and labels, and all of the page for errors."""
    claims = [
        claim
        for address in [*ADDRESSES, "404.html"]
        for claim in claimed(address or "home", frame.of_page(fresh(published_site, address)))
    ]
    assert not claims, "\n" + "\n".join(claims)


def test_styles_and_picture_claim_nothing() -> None:
    """Text that stylesheets make, and the picture of a shared link but for its code."""
    claims = []
    for sheet in sorted(ASSETS.rglob("*.css")):
        claims += claimed(sheet.name, frame.of_stylesheet(sheet))
    lines = [line for line in frame.of_picture(PICTURE) if not re.fullmatch(CODE, line)]
    assert lines
    assert not claims + claimed(PICTURE.name, iter(lines))


def test_picture_of_a_shared_link_shows_code_that_runs(
    published_site: Path, tmp_path: Path
) -> None:
    """Its program returns as many tensors as it names, and they are alike as its text says."""
    import keras
    import numpy as np

    (code,) = [line for line in frame.of_picture(PICTURE) if re.fullmatch(CODE, line)]
    program = tmp_path / "picture.py"
    program.write_text(code)
    x = np.cos(np.arange(1.0, 31.0)).reshape(2, 3, 5)
    scope = runpy.run_path(str(program), {"LSTM": keras.layers.LSTM, "units": 4, "x": x})
    values = [
        keras.ops.convert_to_numpy(scope[name]) for name in code.partition(" = ")[0].split(", ")
    ]
    alike = [[np.array_equal(one, other) for other in values] for one in values]

    (alt,) = read(published_site, "").select('meta[property="og:image:alt"]')
    letters, _, call = str(alt["content"]).removesuffix(" returns").partition(": what ")
    assert call in code.replace("units, ", "")
    assert alike == [[a == b for b in letters.split(", ")] for a in letters.split(", ")]


@pytest.mark.parametrize(
    ("html", "claim"),
    [
        ("<footer>All 3 tensors</footer>", "a number: 3"),
        ("<nav aria-label='The four gates'></nav>", "a number in a word: four"),
        ("<header>Shape (batch, units)</header>", "a shape: (batch, units)"),
        ("<footer>batch by steps by units</footer>", "a shape: batch by steps by units"),
        ("<img alt='two states'>", "a number in a word: two"),
        ('<meta name="description" content="7 facts">', "a number: 7"),
        ("<footer>Text CC BY 4.0</footer>", None),
        ("<article><h1 id='a'>4 units</h1></article>", None),
        ("<article><p id='nearest'>4 units</p></article>", "a number: 4"),
    ],
)
def test_claims_are_seen(html: str, claim: str | None) -> None:
    """Wherever they stand outside an article."""
    page = BeautifulSoup(f"<html><body>{html}</body></html>", "html.parser")
    found = [line.partition(" in '")[0] for line in claimed("page", frame.of_page(page))]
    assert found == ([f"page: {claim}"] if claim else [])


def test_claims_of_styles_are_seen(tmp_path: Path) -> None:
    """Attributes and counters are not text of the stylesheet's own."""
    sheet = tmp_path / "a.css"
    sheet.write_text('a::after { content: " = " attr(data-expr) } b { content: "4 gates" / ""; }')
    assert list(frame.of_stylesheet(sheet)) == [" = ", "4 gates"]
