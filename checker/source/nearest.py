"""Where in the source some words of a rendered page stand: needed only to tell of a fault."""

import re
from difflib import Match, SequenceMatcher
from functools import cached_property

from bs4 import BeautifulSoup, NavigableString, Tag

from .source import Source

WORD = re.compile(r"\w+|[^\w\s]")


class Nearest:
    """The words of a rendered page beside those of its source."""

    def __init__(self, source: Source, article: BeautifulSoup) -> None:
        self.source = source
        self.article = article

    def start(self, element: Tag, shown: str | None) -> int:
        """The offset of what an element shows, as near as its words tell."""
        words, numbers = self.words
        mine = [number for text in element.descendants for number in numbers.get(id(text), ())]
        wanted = WORD.findall(shown or "")
        start = next(
            (number for number in mine if words[number : number + len(wanted)] == wanted),
            mine[0] if mine else None,
        )
        text = self.source.text
        if start is None:
            values = [shown, *map(str, element.attrs.values())]
            return next((p for value in values if (p := literally(text, value, 0))), 0)
        for block in self.matches:
            if block.a <= start < block.a + block.size:
                return self.tokens[block.b + start - block.a][1]
            if block.a > start:
                near = self.tokens[min(block.b, len(self.tokens) - 1)][1]
                return literally(text, shown, max(0, near - 400))
        return literally(text, shown, 0)

    @cached_property
    def words(self) -> tuple[list[str], dict[int, range]]:
        """The words that are shown, and which of them each text (by its id) holds."""
        words: list[str] = []
        numbers = {}
        for text in self.article.find_all(string=True):
            if isinstance(text, NavigableString) and not inside_block(text):
                found = WORD.findall(str(text))
                numbers[id(text)] = range(len(words), len(words) + len(found))
                words += found
        return words, numbers

    @cached_property
    def tokens(self) -> list[tuple[str, int]]:
        """The words of the source with their offsets."""
        return [(match[0], match.start()) for match in WORD.finditer(self.source.outside)]

    @cached_property
    def matches(self) -> list[Match]:
        """The longest runs of words that both have."""
        tokens = [token for token, _ in self.tokens]
        return SequenceMatcher(None, self.words[0], tokens, autojunk=False).get_matching_blocks()


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
