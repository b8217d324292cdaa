"""Where in the source the elements of a rendered page stand."""

from collections.abc import Iterator
from functools import cached_property

from bs4 import BeautifulSoup, Tag

from ..figures import INCLUDE
from ..figures import place as figure_place
from .fences import Fence
from .nearest import Nearest
from .source import Source, Span


class Places:
    """The pieces of a source that the elements of its rendered page come from."""

    def __init__(self, source: Source, article: BeautifulSoup) -> None:
        self.source = source
        self.article = article

    @cached_property
    def blocks(self) -> list[Tag]:
        """The rendered blocks in order."""
        return [tag for tag in self.article.find_all("div") if language_of(tag)]

    @cached_property
    def fences(self) -> dict[int, Fence]:
        """The fence of each rendered block, by the block's id."""
        return {id(t): f for t, f in zip(self.blocks, self.source.fences, strict=False)}

    @cached_property
    def spans(self) -> dict[int, Span]:
        """The source of each rendered piece of inline code, by the element's id."""
        waiting: dict[tuple[str, str | None], list[Span]] = {}
        for span in self.source.spans:
            waiting.setdefault((span.text, span.expression), []).append(span)
        found = {}
        for code in self.article.find_all("code"):
            if code.find_parent("pre"):
                continue
            expression = str(code["data-expr"]) if "data-expr" in code.attrs else None
            key = " ".join(code.get_text().split()), expression
            if waiting.get(key):
                found[id(code)] = waiting[key].pop(0)
        return found

    def start(self, element: Tag, shown: str | None = None, line: int = 0) -> int:
        """The offset of an element: of a line of a block, or of the words that are shown."""
        if fence := self.fences.get(id(element)):
            starts = [fence.start, *line_starts(self.source.text, fence), fence.body_end]
            return starts[min(line, len(starts) - 1)]
        if span := self.spans.get(id(element)):
            return span.start
        if "data-draw" in element.attrs and INCLUDE.search(self.source.text):
            return figure_place(self.source.text, self.article, element)
        return self.nearest.start(element, shown)

    @cached_property
    def nearest(self) -> Nearest:
        """What knows elements by their words."""
        return Nearest(self.source, self.article)


def language_of(element: Tag) -> str:
    """The language of a rendered block, "" for what is none."""
    classes = [str(name) for name in element.get_attribute_list("class") if name]
    if "folded" in classes:
        return ""
    return next((name[9:] for name in classes if name.startswith("language-")), "")


def line_starts(text: str, fence: Fence) -> Iterator[int]:
    """Where each line of a fence's body begins."""
    start = fence.body_start
    while start < fence.body_end:
        yield start
        start = text.find("\n", start, fence.body_end) + 1 or fence.body_end
