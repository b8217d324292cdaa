"""Stylesheets without what no page of a site uses."""

import re
from collections.abc import Iterator
from typing import Any

import tinycss2

WORD = re.compile(r"[\w-]+")
DATA = re.compile(r"\bdataset\.(\w+)")
GROUP = re.compile(r"\(\?<(\w+)>")
# Attributes by which stylesheets choose, and scripts that stand in the page.
CHOOSING = re.compile(
    r'\s(?:class|dir|data-md-[\w-]+)="?([^">]*)|<script\b[^>]*>(.*?)</script>', re.DOTALL
)
CHOSEN = re.compile(r'\.(-?[A-Za-z_][\w-]*)|\[(?:dir|data-md-[\w-]+)="?([\w-]+)"?\]')
# Elements and attributes, in pages and in selectors.
NAMED = re.compile(r"<([a-z][\w-]*)|[\s\"]([a-z][\w-]*)(?=[=\s>])")
NAMES = re.compile(r"\[([\w-]+)[^\]]*\]|(?:::?|[.#])[\w-]+(?:\([^()]*\))?|([a-z][\w-]*)")
# Parts that the theme's script makes only where a page asks for them by one of these names.
ASKED_FOR = re.compile(
    r"-*(?:md-(?:annotation|banner|consent|feedback|mermaid|status|tag|version)|linenos)"
)
# Elements without a class. A rule for such makes each change of any class style all below it anew.
BARE = re.compile(r"<([a-z][\w-]*)(?![^>]*\sclass\b)")
FOR_BARE = re.compile(r"([a-z][\w-]*):not\(\[class\]\)")
NEGATED = re.compile(r":not\([^()]*(?:\([^()]*\)[^()]*)*\)")


def shorten(sheet: str, html: str, code: str) -> str:
    """The rules that can match something, with the custom properties that something reads."""
    used = {word for found in CHOOSING.findall(html) for word in WORD.findall(" ".join(found))}
    # Names of three letters are what minified scripts call their variables, but for named groups.
    made = {word for word in WORD.findall(code) if len(word) > 3 and not ASKED_FOR.match(word)}
    used |= made | set(GROUP.findall(code))
    names = set(WORD.findall(code)) | {a or b for a, b in NAMED.findall(html)}
    names |= {re.sub("[A-Z]", r"-\g<0>", f"data-{name}").lower() for name in DATA.findall(code)}
    names |= {f"{name}, bare" for name in BARE.findall(html + code)}
    nodes = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    while True:
        read = {name for name in re.findall(r"--[\w-]+", code + html) if not ASKED_FOR.match(name)}
        read |= set(re.findall(r"--[\w-]+(?=\s*[,)])", sheet))
        shorter = "".join(rules(nodes, used, names, read))
        if shorter == sheet:
            return sheet
        sheet = shorter


def rules(nodes: list[Any], used: set[str], names: set[str], read: set[str]) -> Iterator[str]:
    """The text of each rule of a stylesheet that is of use."""
    for node in nodes:
        if node.type == "at-rule" and node.at_keyword in {"media", "supports"}:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            if kept := "".join(rules(inner, used, names, read)):
                yield f"@{node.at_keyword}{one_line(node.prelude)}{{{kept}}}"
        elif node.type == "qualified-rule":
            selectors = [one for one in listed(node.prelude) if matches(one, used, names)]
            kept = ";".join(declarations(node.content, read))
            if selectors and kept:
                yield f"{','.join(selectors)}{{{kept}}}"
        else:
            yield one_line([node])


def declarations(content: list[Any], read: set[str]) -> Iterator[str]:
    """The declarations of a rule but for custom properties that nothing reads, and masks said twice."""
    nodes = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    said = {node.name for node in nodes if node.type == "declaration"}
    for node in nodes:
        if node.type != "declaration":
            yield one_line([node]).strip(" ;")
        elif node.name[:2] == "--" and node.name not in read:
            continue
        elif not (node.name.startswith("-webkit-mask") and node.name[8:] in said):
            yield tight(one_line([node]).strip(" ;"))


def tight(text: str) -> str:
    """A declaration without spaces behind its colon and its commas, unless it has a string."""
    return text if '"' in text else re.sub(r"(?<=[:,]) +", "", text)


def listed(prelude: list[Any]) -> list[str]:
    """The selectors that a rule lists."""
    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [one_line(part).strip() for part in parts]


def matches(selector: str, used: set[str], names: set[str]) -> bool:
    """Whether all classes, choosing attributes, elements and attributes of a selector are there."""
    positive = NEGATED.sub("", selector)
    chosen = (a or b for a, b in CHOSEN.findall(positive))
    named = (a or b or "*" for a, b in NAMES.findall(positive))
    bare = (f"{name}, bare" for name in FOR_BARE.findall(selector))
    return used.issuperset(chosen) and (names | {"*"}).issuperset([*named, *bare])


def one_line(nodes: list[Any]) -> str:
    """The source of some nodes without line breaks."""
    return re.sub(r"\s*\n\s*", " ", tinycss2.serialize(nodes))
