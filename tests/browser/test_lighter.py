"""The site looks the same with the stylesheets as they were written."""

from base64 import b64encode
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, Route

from tests.browser.accessibility import ARRIVED
from tests.browser.addresses import ADDRESSES
from tests.browser.conftest import NewPage
from tests.browser.windows import DESKTOP, PHONE, settle, unfold
from tests.html import read

ROOT = Path(__file__).parents[2]
THEME = files("material") / "templates/assets/stylesheets"

# What is found for half a word stands there until more is typed.
STILL = """() => {
    const found = document.querySelector(".md-search-result").innerHTML
    if (window.found !== found) [window.found, window.since] = [found, performance.now()]
    return /\\d/.test(found) && performance.now() - window.since > 500
}"""
ROUNDING = 1  # of 255: what an antialiased corner differs by when it is drawn again
FARTHEST = """async (pictures) => {
    const [one, other] = await Promise.all(pictures.map(async (encoded) => {
        const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
        const image = await createImageBitmap(new Blob([bytes]))
        const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")
        canvas.drawImage(image, 0, 0)
        return canvas.getImageData(0, 0, image.width, image.height)
    }))
    if (one.width !== other.width || one.height !== other.height) return 255
    return one.data.reduce((most, value, i) => Math.max(most, Math.abs(value - other.data[i])), 0)
}"""


def written() -> str:
    """The theme's stylesheets and the project's, whole, in the order in which pages link them."""
    sheets = sorted(Path(str(THEME)).glob("*.css"))
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    names = yaml.load(config, Loader=yaml.BaseLoader)["extra_css"]
    assert [sheet.name.partition(".")[0] for sheet in sheets] == ["main", "palette"]
    sheets += [ROOT / "docs" / name for name in names]
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def search(page: Page) -> None:
    """Look for something."""
    page.keyboard.press("/")
    page.keyboard.type("states")
    page.locator(".md-search-result__item > a").first.wait_for()
    page.wait_for_function(STILL)
    page.evaluate(ARRIVED)


@pytest.mark.parametrize(("window", "scheme"), [(DESKTOP, "light"), (PHONE, "dark")])
def test_nothing_looks_different(
    window: dict[str, Any], scheme: str, site: Path, home: str, new_page: NewPage
) -> None:
    """Pixel by pixel, up to rounding: the page with the most kinds of things, a search, an unknown address."""

    def kinds(address: str) -> int:
        return len({str(one.get("class")) for one in read(site, address).select("[class]")})

    def whole(route: Route) -> None:
        route.fulfill(body=written(), content_type="text/css")

    def picture(address: str, whole_page: bool, lighter: bool) -> str:
        page = new_page(color_scheme=scheme, reduced_motion="reduce", **window)
        if not lighter:
            page.route("**/stylesheets/site.css", whole)
        page.goto(home + address)
        settle(page)
        unfold(page) if whole_page else search(page)
        shot = page.screenshot(animations="disabled", full_page=whole_page)
        return b64encode(shot).decode()

    views = [(max(ADDRESSES, key=kinds), True), ("explorer/", False), ("no/such/page", True)]
    differences = {
        view: new_page().evaluate(FARTHEST, [picture(*view, True), picture(*view, False)])
        for view in views
    }
    assert all(found <= ROUNDING for found in differences.values()), differences
