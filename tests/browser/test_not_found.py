"""An unknown address."""

from tests.browser.accessibility import violations
from tests.browser.conftest import NewPage
from tests.browser.windows import PHONE, settle


def test_page_helps_on(home: str, new_page: NewPage) -> None:
    """It is told apart from a page, names the one that was probably meant, and leads home."""
    page = new_page(**PHONE)
    answer = page.goto(f"{home}concept/return_state.html")
    settle(page)
    assert answer is not None
    assert answer.status == 404
    nearest = page.locator("#nearest").evaluate("({ href }) => href")
    assert nearest == f"{home}concepts/return-state/"
    assert page.locator(f'article a[href="{home}"], article a[href="/"]').count()
    assert not violations(page)
