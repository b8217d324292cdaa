"""Makes the built site lighter, and leaves it looking the same.

A hook, listed in mkdocs.yml. The stylesheets of a page become one file, without what no page uses:
the theme has rules for many parts that this site does not have. A build without the hook works too.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tinycss2

SHEETS = re.compile(r'<link rel="stylesheet" href="[^"]*?(assets/stylesheets/[^"]*)">')
# Plain names and white space of highlighted code look like the code around them.
PLAIN = re.compile(r'<span class="[nw]">([^<]*)</span>|(?<=<pre>)<span></span>')
COMBINED = "assets/stylesheets/site.css"
WORD = re.compile(r"[\w-]+")
GROUP = re.compile(r"\(\?<(\w+)>")
# Attributes by which stylesheets choose, and scripts that stand in the page.
CHOOSING = re.compile(
    r'\s(?:class|dir|data-md-[\w-]+)="?([^">]*)|<script\b[^>]*>(.*?)</script>', re.DOTALL
)
CHOSEN = re.compile(r'\.(-?[A-Za-z_][\w-]*)|\[(?:dir|data-md-[\w-]+)="?([\w-]+)"?\]')
# Parts that the theme's script makes only where a page asks for them by one of these names.
ASKED_FOR = re.compile(
    r"-*(?:md-(?:annotation|banner|consent|feedback|mermaid|status|tag|version)|linenos)"
)
NEGATED = re.compile(r":not\([^()]*(?:\([^()]*\)[^()]*)*\)")


def on_post_build(config: Any) -> None:
    """Called by MkDocs when the site is written."""
    lighten(Path(config.site_dir))


def lighten(site: Path) -> None:
    """One stylesheet for all pages, with what they use, and no indentation around their code."""
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    linked = [SHEETS.findall(text) for text in pages.values()]
    names = [name for name in linked[0] if all(name in others for others in linked)]
    sheet = "\n".join((site / name).read_text(encoding="utf-8") for name in names)
    # Scripts that run in a page: not the search's worker and its languages.
    scripts = (path for path in site.rglob("*.js") if not {"workers", "lunr"} & set(path.parts))
    code = "".join(path.read_text(encoding="utf-8") for path in scripts)
    (site / COMBINED).write_text(shorten(sheet, "".join(pages.values()), code), encoding="utf-8")
    for path, text in pages.items():
        path.write_text(unindent(PLAIN.sub(r"\1", combine(text, names))), encoding="utf-8")
    for name in names:
        (site / name).unlink()


def combine(page: str, names: list[str]) -> str:
    """The page with one link in the place of the links to these stylesheets."""
    for name in names[1:]:
        page = re.sub(rf'<link rel="stylesheet" href="[^"]*{re.escape(name)}">', "", page)
    return page.replace(names[0], COMBINED, 1)


def unindent(page: str) -> str:
    """The page without the white space around its lines, but for preformatted text."""
    parts = re.split(r"(<pre\b.*?</pre>)", page, flags=re.DOTALL)
    return "".join(
        re.sub(r"\s*\n\s*", "\n", part) if part[:4] != "<pre" else part for part in parts
    )


def shorten(sheet: str, html: str, code: str) -> str:
    """The rules that can match something, with the custom properties that something reads."""
    used = {word for found in CHOOSING.findall(html) for word in WORD.findall(" ".join(found))}
    # Names of three letters are what minified scripts call their variables, but for named groups.
    made = {word for word in WORD.findall(code) if len(word) > 3 and not ASKED_FOR.match(word)}
    used |= made | set(GROUP.findall(code))
    nodes = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    while True:
        read = {name for name in re.findall(r"--[\w-]+", code + html) if not ASKED_FOR.match(name)}
        read |= set(re.findall(r"--[\w-]+(?=\s*[,)])", sheet))
        shorter = "".join(rules(nodes, used, read))
        if shorter == sheet:
            return sheet
        sheet = shorter


def rules(nodes: list[Any], used: set[str], read: set[str]) -> Iterator[str]:
    """The text of each rule of a stylesheet that is of use."""
    for node in nodes:
        if node.type == "at-rule" and node.at_keyword in {"media", "supports"}:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            if kept := "".join(rules(inner, used, read)):
                yield f"@{node.at_keyword}{one_line(node.prelude)}{{{kept}}}\n"
        elif node.type == "qualified-rule":
            selectors = [one for one in listed(node.prelude) if matches(one, used)]
            kept = ";".join(declarations(node.content, read))
            if selectors and kept:
                yield f"{','.join(selectors)}{{{kept}}}\n"
        else:
            yield one_line([node])


def declarations(content: list[Any], read: set[str]) -> Iterator[str]:
    """The declarations of a rule but for custom properties that nothing reads."""
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type != "declaration" or node.name[:2] != "--" or node.name in read:
            yield one_line([node]).strip(" ;")


def listed(prelude: list[Any]) -> list[str]:
    """The selectors that a rule lists."""
    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [one_line(part).strip() for part in parts]


def matches(selector: str, used: set[str]) -> bool:
    """Whether all classes and choosing attributes of a selector are used somewhere."""
    return all((a or b) in used for a, b in CHOSEN.findall(NEGATED.sub("", selector)))


def one_line(nodes: list[Any]) -> str:
    """The source of some nodes without line breaks."""
    return re.sub(r"\s*\n\s*", " ", tinycss2.serialize(nodes))
