"""Corrections as pieces of a page's source and the text in their place."""

import re

from .claim import Correction
from .page import Page
from .source import tables
from .source.fences import Fence


def unwritable(item: Correction) -> str:
    """Why a text cannot stand in inline code or a cell, or ""."""
    in_line = item.at.name == "code" or item.at.find_parent("table")
    if in_line and (not item.text.strip() or re.search(r"\n|(?<!^)`(?!$)", item.text)):
        return f"{item.text!r} cannot stand in inline code"
    return ""


def edited(page: Page, item: Correction) -> tuple[int, int, str] | None:
    """A correction as a piece of the source and the text in its place."""
    if fence := page.fence(item.at):
        if item.new:
            marks = "`" * max(3, longest_run(item.text) + 1)
            text = f"\n\n{marks}{item.new}\n{item.text}{marks}"
            return fence.end, fence.end, behind(fence.indent, text)
        return longer(page.text, fence, item.text)
    if span := page.places.spans.get(id(item.at)):
        return span.text_start, span.text_end, item.text
    if cell := tables.place(page.source.outside, page.article, item.at):
        return cell.start, cell.end, item.text
    return None


def longer(source: str, fence: Fence, text: str) -> tuple[int, int, str]:
    """A new body for a fence, whose marks become longer if a line of it would close the fence."""
    header = source[fence.start : fence.body_start]
    sign = header[0]
    count = len(header) - len(header.lstrip(sign))
    if not re.search(rf"(?m)^{sign * count}\s*$", text):
        return fence.body_start, fence.body_end, behind(fence.indent, text)
    marks = sign * (max(len(run) for run in re.findall(rf"(?m)^{sign}+", text)) + 1)
    body = behind(fence.indent, text)
    return fence.start, fence.end, f"{marks}{header.lstrip(sign)}{body}{fence.indent}{marks}"


def longest_run(text: str) -> int:
    """The longest run of backticks at the beginning of a line."""
    return max((len(run) for run in re.findall(r"(?m)^`+", text)), default=0)


def behind(prefix: str, text: str) -> str:
    """The text as it stands on the page, every line but empty ones behind the prefix."""
    return re.sub(r"(?m)^(?=.)", lambda _: prefix, text) if prefix else text


def applied(text: str, edits: list[tuple[int, int, str]]) -> str:
    """The text with the edits made, last first, so that places stay true."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text
