"""Markdown: a line of attributes directly below a table belongs to the table."""

from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor
from markdown.extensions.attr_list import get_attrs_and_remainder
from markdown.extensions.tables import TableProcessor

from .tables import EXPRESSION


class TableExpression(BlockProcessor):
    """Takes the line off, has the table parsed, and sets its attributes."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether the block is a table with such a line at its end."""
        body, _, last = block.rpartition("\n")
        return bool(EXPRESSION.match(last.strip())) and self.tables.test(parent, body)

    @property
    def tables(self) -> TableProcessor:
        """What knows tables."""
        processor = self.parser.blockprocessors["table"]
        assert isinstance(processor, TableProcessor)
        return processor

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Parse the table, then give it the attributes."""
        body, _, last = blocks.pop(0).rpartition("\n")
        self.parser.parseBlocks(parent, [body])
        attributes, _ = get_attrs_and_remainder(last.strip().strip("{}").lstrip(":"))
        table = parent[-1]
        for key, value in attributes:
            table.set(key, value or "")
        table.set("tabindex", "0")
