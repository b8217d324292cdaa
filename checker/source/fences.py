"""Lexer: where the fenced blocks of a page are, as the site's own Markdown sees them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pymdownx.superfences import RE_NESTED_FENCE_START, RE_OPTIONS

from ..claim import Fault

OPENING = re.compile(r"^(?P<indent>[ \t>]*)(?P<header>(?P<marks>`{3,}|~{3,})(?P<info>[^\n]*))$")
AFTER_LIST_MARKER = re.compile(r"^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+(?:```|~~~)")
OPTIONS = {"title", "hl_lines"}


@dataclass(frozen=True)
class Fence:
    """A fenced block: its language, its body without the indentation, its place on the page.

    `highlight` is the last line that `hl_lines` names.
    """

    language: str
    body: str
    start: int
    body_start: int
    body_end: int
    end: int
    indent: str
    title: str = ""
    highlight: int = 0


def lex_fences(text: str) -> Iterator[Fence | Fault]:
    """The outermost fences of a page in order, or what keeps one from being a fence."""
    lines = text.splitlines(keepends=True)
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line))
    number = 0
    while number < len(lines):
        line = lines[number].rstrip("\n")
        opening = OPENING.match(line)
        if AFTER_LIST_MARKER.match(line):
            yield Fault(
                offsets[number], "A fence starts on the line of a list marker: move it below."
            )
            return
        if opening is None or "`" in opening["info"]:
            number += 1
            continue
        last = closing_line(lines, number, opening["indent"], opening["marks"])
        if last is None:
            yield Fault(offsets[number], "This fence is never closed.")
            return
        prefix = opening["indent"]
        body = "".join(bare.removeprefix(prefix) for bare in lines[number + 1 : last])
        fence = Fence(
            language="",
            body=body,
            start=offsets[number] + len(prefix),
            body_start=offsets[number + 1],
            body_end=offsets[last],
            end=offsets[last] + len(lines[last].rstrip("\n")),
            indent=prefix,
        )
        yield with_header(fence, opening["header"])
        number = last + 1


def closing_line(lines: list[str], opening: int, prefix: str, marks: str) -> int | None:
    """The line that closes the fence, which must have the same indentation and as many marks."""
    for number in range(opening + 1, len(lines)):
        line = lines[number].rstrip()
        if line == prefix + marks:
            return number
        if line and not line.startswith(prefix.rstrip()):
            return None
    return None


def with_header(fence: Fence, header: str) -> Fence | Fault:
    """The fence with what its first line says, or why the site would not render that line."""
    match = RE_NESTED_FENCE_START.match(header)
    if match is None or match["unrecognized"]:
        return Fault(fence.start, f"The site does not render a fence that begins {header!r}.")
    language = match["lang"] or ""
    settings = match["options"] or match["attrs"] or ""
    if not language and (first := re.match(r"\s*\.([\w-]+)", settings)):
        language = first[1]
    options = {option["key"]: option["value"] or "" for option in RE_OPTIONS.finditer(settings)}
    options.pop(language, None)
    if unknown := sorted(options.keys() - OPTIONS):
        return Fault(fence.start, f"The fence has an option that is not used here: {unknown[0]}.")
    lines = map(int, re.findall(r"\d+", options.get("hl_lines", "")))
    return replace(
        fence, language=language, title=options.get("title", ""), highlight=max(lines, default=0)
    )
