"""Lexer: where the cells of a page's Markdown tables are in its source."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bs4 import Tag

LEAD = re.compile(r"^(?:[ \t]|>[ ]?)*(?:(?:[-*+]|\d+[.)])[ \t]+)?")
RULE = re.compile(r"^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
EXPRESSION = re.compile(r"^\{:?[ \t]*[^}\n]*data-expr=.*\}[ \t]*$")


@dataclass(frozen=True)
class Place:
    """A cell's text in the source, without the spaces around it."""

    start: int
    end: int


@dataclass(frozen=True)
class Table:
    """A table: its rows of cells, the heads first, and the line with its expression, if any."""

    rows: list[list[Place]]
    start: int
    expression: Place | None = None


def lex_tables(outside: str) -> Iterator[Table]:
    """The tables of a page whose fences are blanked out, in order."""
    lines = list(numbered(outside))
    number = 1
    while number < len(lines):
        (start, head), (_, rule) = lines[number - 1], lines[number]
        columns = len(cells(start, head))
        if "|" in head and RULE.match(rule) and "-" in rule and len(cells(0, rule)) == columns:
            last = number + 1
            while last < len(lines) and lines[last][1].strip():
                last += 1
            yield table([lines[number - 1], *lines[number + 1 : last]])
            number = last
        number += 1


def place(outside: str, article: Tag, cell: Tag) -> Place | None:
    """Where a cell of a rendered table with an expression stands in the source."""
    table, row = cell.find_parent("table"), cell.find_parent("tr")
    if table is None or row is None or "data-expr" not in table.attrs:
        return None
    rendered = [id(each) for each in article.select("table[data-expr]")]
    held = [each for each in lex_tables(outside) if each.expression]
    number, line = rendered.index(id(table)), index(table.find_all("tr"), row)
    return held[number].rows[line][index(row.find_all(["th", "td"]), cell)]


def index(tags: Iterable[Tag], wanted: Tag) -> int:
    """The number of an element among others, which may look the same."""
    return next(number for number, tag in enumerate(tags) if tag is wanted)


def table(lines: list[tuple[int, str]]) -> Table:
    """The table in some lines, its rule left out."""
    expression = None
    start, text = lines[-1]
    if EXPRESSION.match(text):
        expression = Place(start, start + len(text.rstrip()))
        lines = lines[:-1]
    return Table([cells(*line) for line in lines], lines[0][0], expression)


def numbered(text: str) -> Iterator[tuple[int, str]]:
    """Every line without the marks that nest it, and the offset where the rest begins."""
    start = 0
    for line in text.splitlines(keepends=True):
        lead = LEAD.match(line)
        width = lead.end() if lead else 0
        yield start + width, line[width:].rstrip("\n")
        start += len(line)


def cells(start: int, line: str) -> list[Place]:
    """The cells of a row that begins at an offset: pipes in code or behind a backslash are text."""
    edges = [-1, *bars(line), len(line)]
    found = []
    for left, right in pairwise(edges):
        text = line[left + 1 : right]
        lead = len(text) - len(text.lstrip())
        first = start + left + 1 + (lead if text.strip() else 0)
        found.append(Place(first, first + len(text.strip())))
    outer = (line.startswith("|"), bool(re.search(r"(?<!\\)\|[ \t]*$", line)))
    return found[outer[0] : len(found) - outer[1]]


def bars(line: str) -> Iterator[int]:
    """The pipes of a row that part its cells."""
    for match in re.finditer(r"\\.|(?P<marks>`+)(?!`).*?(?<!`)(?P=marks)(?!`)|\|", line):
        if match[0] == "|":
            yield match.start()
