"""Makes the built site lighter, and leaves it looking the same.

A hook, listed in mkdocs.yml. The stylesheets of a page become one file, without what no page uses:
the theme has rules for many parts that this site does not have. A build without the hook works too.
"""

import re
from pathlib import Path
from typing import Any

from hooks.bundle import quickened
from hooks.stylesheets import shorten

SHEETS = re.compile(r'<link rel="stylesheet" href="[^"]*?(assets/stylesheets/[^"]*)">')
# What looks like the code around it: white space, names, numbers, prefixes of strings, output.
INK = ("n", "w", "nc", "ne", "nf", "fm", "nn", "vm", "mf", "mi", "sa", "x", "gh", "go")
PLAIN = re.compile(rf'<span class="(?:{"|".join(INK)})">([^<]*)</span>')
PARTED = re.compile(r'(<span class="([op])">[^<]*)</span>( *)<span class="\2">')
BLOCK = re.compile(r"<pre>(?:<span></span>)?<code>(.*?)</code>", re.DOTALL)
# The theme turns transitions off while colours change, and sets them on loading: each element is styled once more.
SWITCHING = re.compile(r"\[data-md-color-switching\] [^{}]*\{[^{}]*\}")
COMBINED = "assets/stylesheets/site.css"


def on_post_build(config: Any) -> None:
    """Called by MkDocs when the site is written."""
    lighten(Path(config.site_dir))


def lighten(site: Path) -> None:
    """One stylesheet for all pages, with what they use; fewer elements; nothing styled twice."""
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    linked = [SHEETS.findall(text) for text in pages.values()]
    names = [name for name in linked[0] if all(name in others for others in linked)]
    sheet = "\n".join((site / name).read_text(encoding="utf-8") for name in names)
    # Scripts that run in a page: not the search's worker and its languages.
    scripts = (path for path in site.rglob("*.js") if not {"workers", "lunr"} & set(path.parts))
    code = "".join(path.read_text(encoding="utf-8") for path in scripts)
    short = SWITCHING.sub("", shorten(sheet, "".join(pages.values()), code))
    (site / COMBINED).write_text(short, encoding="utf-8")
    for path, text in pages.items():
        text = BLOCK.sub(measured, unindent(combine(text, names)))
        path.write_text(text, encoding="utf-8")
    for name in names:
        (site / name).unlink()
    for bundle in site.glob("assets/javascripts/bundle.*.js"):
        bundle.write_text(quickened(bundle.read_text(encoding="utf-8")), encoding="utf-8")


def combine(page: str, names: list[str]) -> str:
    """The page with one link in the place of the links to these stylesheets."""
    for name in names[1:]:
        page = re.sub(rf'<link rel="stylesheet" href="[^"]*{re.escape(name)}">', "", page)
    return page.replace(names[0], COMBINED, 1)


def measured(block: re.Match[str]) -> str:
    """A block of code in few elements, and how many lines it has: it takes that room unseen."""
    code = PLAIN.sub(r"\1", block[1])
    parted = 1
    while parted:
        code, parted = PARTED.subn(r"\1\3", code)
    return f'<pre><code style="--lines:{len(code.splitlines())}">{code}</code>'


def unindent(page: str) -> str:
    """The page without the white space around its lines, but for preformatted text."""
    parts = re.split(r"(<pre\b.*?</pre>)", page, flags=re.DOTALL)
    return "".join(
        re.sub(r"\s*\n\s*", "\n", part) if part[:4] != "<pre" else part for part in parts
    )
