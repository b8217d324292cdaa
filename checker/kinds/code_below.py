"""What a title stands over: its section, and the code in it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from bs4 import Tag

from ..code.origin import made_from
from .code_output import code_of

HEADING = re.compile("h[1-6]")


def section(element: Tag) -> list[Tag]:
    """What stands below a title, or below the words that lead to it."""
    later = (each for each in element.next_siblings if isinstance(each, Tag))
    if element.name == "p" and element.get_text().rstrip().endswith(":"):
        return [each for each in later if not is_setup(each)][:1]
    if HEADING.fullmatch(element.name):
        return list(takewhile(lambda each: not is_title(each, element.name), later))
    if "filename" in element.get_attribute_list("class") and element.parent:
        return [element.parent]
    if element.name == "summary" and element.parent:
        return [element.parent]
    if (
        element.name == "label"
        and element.parent
        and (tabs := element.find_parent("div", class_="tabbed-set"))
    ):
        number = element.parent.find_all("label", recursive=False).index(element)
        return tabs.select(":scope > .tabbed-content > .tabbed-block")[number : number + 1]
    return []


def is_setup(element: Tag) -> bool:
    """Whether it is folded code that the block behind it needs."""
    return "setup" in element.get_attribute_list("class")


def is_title(element: Tag, level: str) -> bool:
    """Whether an element ends the section of a heading."""
    return bool(HEADING.fullmatch(element.name)) and element.name <= level


def codes(part: Iterable[Tag]) -> Iterator[str]:
    """The code in a part of a page, and the expressions of its facts and figures."""
    for each in part:
        for element in (each, *each.find_all(True)):
            if "language-python" in element.get_attribute_list("class"):
                yield code_of(element)
            elif "data-expr" in element.attrs or "aria-label" in element.attrs:
                yield f"{element.get('data-expr')} {element.get('aria-label')}"


def drawn_from(part: Iterable[Tag], made: Mapping[str, str]) -> Iterator[str]:
    """The code that figures in a part of a page come from."""
    for each in part:
        if "data-draw" in each.attrs:
            yield from made_from(str(each.get("data-expr")), made)
