"""Where in the source some words of a rendered page stand: needed only to tell of a fault."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from bs4 import BeautifulSoup, NavigableString, Tag

from .source import Source

WORD = re.compile(r"\w+|[^\w\s]")


def nearest(source: Source, article: BeautifulSoup, element: Tag, shown: str | None) -> int:
    """The offset of what an element shows, as near as its words tell."""
    words, owners = [], []
    for text in article.find_all(string=True):
        if isinstance(text, NavigableString) and not inside_block(text):
            found = WORD.findall(str(text))
            words += found
            owners += [text] * len(found)
    mine = [number for number, text in enumerate(owners) if element in text.parents]
    wanted = WORD.findall(shown or "")
    start = next(
        (number for number in mine if words[number : number + len(wanted)] == wanted),
        mine[0] if mine else None,
    )
    if start is None:
        values = [shown, *map(str, element.attrs.values())]
        return next((p for value in values if (p := literally(source.text, value, 0))), 0)
    tokens = list(tokens_of(source.outside))
    matcher = SequenceMatcher(None, words, [token for token, _ in tokens], autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.a <= start < block.a + block.size:
            return tokens[block.b + start - block.a][1]
        if block.a > start:
            near = tokens[min(block.b, len(tokens) - 1)][1]
            return literally(source.text, shown, max(0, near - 400))
    return literally(source.text, shown, 0)


def tokens_of(text: str) -> Iterator[tuple[str, int]]:
    """The words of the source with their offsets."""
    for match in WORD.finditer(text):
        yield match[0], match.start()


def inside_block(text: NavigableString) -> bool:
    """Whether some text belongs to a fenced block, whose place is known by other means."""
    return any(
        name.startswith("language-")
        for parent in text.parents
        for name in parent.get_attribute_list("class")
        if name
    )


def literally(text: str, shown: str | None, after: int) -> int:
    """The place of the same letters, from some offset on, else anywhere, else the beginning."""
    first = (shown or "").strip().partition("\n")[0]
    if not first:
        return after
    found = text.find(first, after)
    return found if found >= 0 else max(0, text.find(first))
