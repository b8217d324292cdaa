"""What the built site is freed of, and what it keeps."""

import re
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from hooks.bundle import CHANGES, quickened
from hooks.lighter import COMBINED, lighten
from hooks.stylesheets import shorten


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        (".used{color:red}", True),
        (".unused{color:red}", False),
        (".used .unused{color:red}", False),
        (".used:not(.unused, :is(.a)){color:red}", True),
        (".made-by-script{color:red}", True),
        ("[data-md-color-scheme=slate] p{color:red}", True),
        ("[data-md-color-scheme=other] p{color:red}", False),
        ("[dir=rtl] p{color:red}", False),
        ("a[href]{color:red}", True),
        ("p[title]{color:red}", False),
        ("[data-is-open]{color:red}", True),
        ("p a:not([class]){color:red}", True),
        ("p:not([class]){color:red}", False),
        ("blockquote{color:red}", False),
        (".used blockquote{color:red}", False),
        ("p:is(a, b)::before{color:red}", True),
        (".used > p:nth-child(2){color:red}", True),
        ("*{color:red}", True),
        ("@media print{.used{color:red}}", True),
        ("@media print{.unused{color:red}}", False),
        ("@starting-style{.used{color:red}}", True),
        ("@keyframes unused{0%{color:red}}", True),
        ('.used{content:"a;b  }"}', True),
    ],
)
def test_rules_that_can_match_are_kept(rule: str, kept: bool) -> None:
    """Classes, elements and attributes are looked for in the pages, words in the scripts."""
    html = (
        '<p class="used" data-md-color-scheme="slate" dir=ltr>unused other rtl <a href="">a</a></p>'
    )
    short = shorten(rule, html, 'add("made-by-script"); it.dataset.isOpen = ""')
    assert short == (rule if kept else "")


def test_lists_lose_the_selectors_that_cannot_match() -> None:
    """Others of the same rule stay, commas inside of brackets included."""
    sheet = ".unused,.used:is(a,b),p{color:red}"
    assert shorten(sheet, '<p class="used">', "") == ".used:is(a,b),p{color:red}"


def test_custom_properties_are_kept_if_something_reads_them() -> None:
    """A stylesheet, a page or a script; what only unread ones read goes too."""
    sheet = "p{--a:1;--b:var(--c);--c:2;--d:3;--e:4;color:var(--a, red)}"
    short = shorten(sheet, '<p style="color:var(--d)">', "get('--e')")
    assert short == "p{--a:1;--d:3;--e:4;color:var(--a,red)}"


def test_pages_get_one_stylesheet_in_the_place_of_those_they_share(tmp_path: Path) -> None:
    """In the order of the links; what only one page links stays as it is."""
    sheets = tmp_path / "assets/stylesheets"
    sheets.mkdir(parents=True)
    for name in "a", "b", "own":
        (sheets / f"{name}.css").write_text(f"pre{{--x: var(--x);order:{name}}}")
    link = '<link rel="stylesheet" href="{}assets/stylesheets/{}.css">'
    shared = [link.format("../", name) for name in "ab"]
    page, other = tmp_path / "page.html", tmp_path / "other.html"
    marks = '<span class="p">(</span><span class="p">)</span> <span class="p">,</span>'
    words = '<span class="n">b</span> <span class="n h">h</span> <span class="p">-</span>'
    code = f"<pre><span></span><code>a\n  {words}{marks}\n</code></pre>"
    page.write_text("\n    ".join([*shared, link.format("../", "own"), code]))
    other.write_text("\n".join(shared))

    lighten(tmp_path)

    assert other.read_text() == link.format("../", "site") + "\n"
    assert page.read_text().split("\n", 2) == [
        link.format("../", "site"),
        link.format("../", "own"),
        '<pre><code style="--lines:2">a\n  b <span class="n h">h</span> <span class="p">-() ,</span>\n</code></pre>',
    ]
    assert sorted(path.name for path in sheets.iterdir()) == ["own.css", "site.css"]
    assert re.findall(r"order:(\w)", (sheets / "site.css").read_text()) == ["a", "b"]


def test_a_mask_is_said_once_and_strings_stay_as_they_are() -> None:
    """Browsers of today need no prefix for it; spaces go where they say nothing."""
    sheet = 'p{-webkit-mask-image: var(--a);mask-image: var(--a);-webkit-user-select: none;content: "a, b"}'
    short = 'p{mask-image:var(--a);-webkit-user-select:none;content: "a, b"}'
    assert shorten(sheet, "<p>", "") == short


def test_no_rule_styles_the_whole_page_again_when_colours_are_set(site: Path) -> None:
    """The theme has one; it is set while a page loads."""
    sheet = (site / COMBINED).read_text(encoding="utf-8")
    assert "[data-md-color-scheme=" in sheet
    assert "color-switching" not in sheet


def test_a_change_of_the_themes_script_has_to_fit() -> None:
    """An update of the theme that words something otherwise is told, and not passed over."""
    script = ";".join(change.old for change in CHANGES)
    assert quickened(script) == ";".join(change.new for change in CHANGES)
    for wrong in ("", script * 2):
        with pytest.raises(PluginError, match="See what it does now"):
            quickened(wrong)
