"""Below which block of a page a quiet line stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import Tag

from checker.claim import Claim
from checker.page import Page

from .numbered import numbered
from .quiet import Difference, Quiet

CONTAINERS = ("[document]", "article", "section", "div", "details", "blockquote", "li", "dd")
HEADINGS = ("h1", "h2", "h3")
INLINE = ("a", "b", "code", "em", "i", "kbd", "small", "span", "strong")


@dataclass
class Line:
    """A block that differs somewhere, and what is said below it: in full, unless it stands above."""

    block: Tag
    said: list[Difference] = field(default_factory=list)
    again: list[Difference] = field(default_factory=list)

    def add(self, differences: list[Difference], above: set[str]) -> None:
        """What is to be said of it too, once, given the sentences of its section."""
        known = {each.sentence for each in [*self.said, *self.again]}
        for each in differences:
            if each.sentence not in known:
                (self.again if each.sentence in above else self.said).append(each)
        above |= {each.sentence for each in differences}


def lines(page: Page, quiet: Quiet) -> list[Line]:
    """All of a page, in its order."""
    found: dict[int, Line] = {}
    above: dict[int, set[str]] = {}
    for element, differences in differing(page, quiet):
        place = block(element)
        line = found.setdefault(id(place), Line(place))
        line.add(differences, above.setdefault(section(element), set()))
    return list(found.values())


def section(element: Tag) -> int:
    """What tells the section of an element from others: a law among all laws is one of its own."""
    law = element.find_parent("section", class_="law")
    return id(law or element.find_previous(HEADINGS))


def differing(page: Page, quiet: Quiet) -> Iterator[tuple[Tag, list[Difference]]]:
    """The elements of a page that differ somewhere, in order: claims that a run decides, and laws."""
    here = quiet.pages.get(page.name, {})
    numbers = {id(claim): number for number, claim in numbered(page)}
    for claim in page.claims:
        if law := claim.element.get("data-law"):
            if told := quiet.laws.get(str(law)):
                yield claim.element.select_one("p.tried") or claim.element, told
        elif told := here.get(numbers.get(id(claim), -1)):
            yield last(claim), told


def last(claim: Claim) -> Tag:
    """The end of what a reader sees of a claim."""
    return [claim.element, *claim.results][-1]


def block(element: Tag) -> Tag:
    """The block that holds an element; a table as a whole; a list's item that has no paragraph."""
    table = element.find_parent("table")
    element = table if isinstance(table, Tag) else element
    while element.parent and element.parent.name not in CONTAINERS:
        element = element.parent
    parent = element.parent
    framed = parent and "table" in parent.get_attribute_list("class")
    return parent if parent and (framed or element.name in INLINE) else element
