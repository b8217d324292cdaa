"""Contrast is measured once for all text that looks alike, and what differs is found among it."""

import pytest

from tests.browser.accessibility import violations
from tests.browser.conftest import NewPage

GOOD = '<p style="color: #222">Text that can be read.</p>'
PAGE = '<html lang="en"><title>Contrast</title><style>{}</style><main><h1>Contrast</h1>{}</main></html>'


def contrast(new_page: NewPage, wrong: str, style: str = "") -> list[str]:
    """What is found among much that is right."""
    page = new_page()
    page.set_content(PAGE.format(style, 30 * GOOD + wrong + 30 * GOOD))
    return [line for line in violations(page) if line.startswith("color-contrast")]


def test_what_can_be_read_is_right(new_page: NewPage) -> None:
    """On its own ground, too."""
    assert not contrast(
        new_page, '<div style="background: #111"><p style="color: #eee">Light.</p></div>'
    )


@pytest.mark.parametrize(
    ("wrong", "style"),
    [
        pytest.param('<p style="color: #ccc">Pale.</p>', "", id="another colour"),
        pytest.param('<div style="background: #333">' + GOOD + "</div>", "", id="another ground"),
        pytest.param('<div style="opacity: 0.2">' + GOOD + "</div>", "", id="hardly there"),
        pytest.param(
            '<p style="color: #888">Small.</p>',
            "p { font-size: 30px } p[style*='888'] { font-size: 12px }",
            id="large enough elsewhere",
        ),
        pytest.param(GOOD, "p:nth-of-type(31) { background: #333 }", id="chosen by its place"),
        pytest.param(
            '<div style="position: absolute; top: 0; background: #444">' + GOOD + "</div>",
            "",
            id="placed freely",
        ),
    ],
)
def test_what_cannot_be_read_is_found(new_page: NewPage, wrong: str, style: str) -> None:
    """Among sixty texts that are right."""
    assert len(contrast(new_page, wrong, style)) == 1
