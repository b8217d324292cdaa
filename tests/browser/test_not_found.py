"""An unknown address."""

from tests.browser.accessibility import violations
from tests.browser.conftest import NewPage
from tests.browser.windows import PHONE, settle, watch

UNKNOWN = "concept/return_state.html"


def test_page_helps_on(home: str, published_home: str, new_page: NewPage) -> None:
    """It looks like the site, leads home, and names the page that was probably meant."""
    for start in home, published_home:
        page = new_page(**PHONE)
        problems = watch(page, start)
        answer = page.goto(start + UNKNOWN)
        settle(page)
        assert answer is not None
        assert answer.status == 404
        assert page.locator("#nearest").evaluate("({ href }) => href") == (
            f"{start}concepts/return-state/"
        )
        assert page.locator(f'article a[href="{start.removesuffix("/")}"]') is not None
        assert not violations(page)
        assert problems == [f"404: {start}{UNKNOWN}", problems[-1]]
