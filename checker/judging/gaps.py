"""No silent gaps: what the source holds is rendered, and what is rendered stands in the source."""

from collections.abc import Iterator
from itertools import zip_longest

from bs4 import Tag

from ..claim import Fault, Problem
from ..kinds.code_output import as_rendered, code_of
from ..page import Page
from ..source.fences import Fence
from ..source.places import language_of
from ..source.snippets import Code, resolve

PLAIN = "text"  # what a block of a language that the highlighter does not know is rendered as


def hidden(page: Page) -> Iterator[Problem | Fault]:
    """The fences and facts that no reader sees, and blocks that are no fences of the page."""
    for fence, block in zip_longest(page.source.fences, page.places.blocks):
        if block is None:
            yield Fault(fence.start, f"The site does not show this {fence.language} block.")
        elif fence is None:
            sentence = f"The site shows a {language_of(block)} block that nothing has run."
            yield Problem(block, sentence, code_of(block))
        elif not alike(page, fence, block):
            yield Fault(fence.start, f"The site does not show this {fence.language} block.")
            return
    below = {id(tag) for claim in page.claims for tag in claim.results}
    for block in page.places.blocks:
        if language_of(block) in ("output", "pytb") and id(block) not in below:
            sentence = f"This {language_of(block)} block stands directly below no code."
            yield Problem(block, sentence, code_of(block))
    rendered = {id(span) for span in page.places.spans.values()}
    for span in page.source.spans:
        if span.expression is not None and id(span) not in rendered:
            yield Fault(span.start, "The site does not show this fact.", span.text)


def alike(page: Page, fence: Fence, block: Tag) -> bool:
    """Whether a fence is what a rendered block shows."""
    code = resolve(page.project, fence.body, fence.start, page.path, 1)
    text = code.text if isinstance(code, Code) else ""
    same = not block.select_one("pre code") or as_rendered(text).strip("\n") == code_of(block)
    return same and language_of(block) in (fence.language, PLAIN)


def differences(page: Page, built: Page) -> list[str]:
    """What the built site shows otherwise than the page: a line for each claim."""
    ours = [(type(claim).__name__, claim.shown) for claim in page.claims]
    theirs = [(type(claim).__name__, claim.shown) for claim in built.claims]
    return [
        f"{page.name}: the page has {a}, the site has {b}"
        for a, b in zip_longest(ours, theirs)
        if a != b
    ]
