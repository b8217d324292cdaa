"""Markup: pages are Markdown; HTML that hides, draws, embeds or scripts is refused.

What Markdown makes of a page is known. Any other element has to be declared by the project.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

import soupsieve
from bs4 import Tag

from ..claim import Problem
from ..misplaced import Misplaced

if TYPE_CHECKING:
    from ..page import Page

MADE = re.compile(
    "p|div|h[1-6]|ul|ol|li|dl|dt|dd|a|em|strong|b|i|code|span|table|caption|thead|tbody|tfoot|tr"
    "|td|th|hr|br|blockquote|details|summary|label|sup|sub|abbr|del|ins|mark|kbd|small|section"
    "|article|nav|figure|figcaption|col|colgroup"
)
DRAWN = ("svg", "math")
HIDING = ("hidden", "aria-hidden", "inert", "popover")
UNSEEN = re.compile(r"(?:.*-)?(?:hidden|hide|sr-only|invisible|d-none|noshow)(?:-.*)?")
ALIGNED = re.compile(r"text-align: (?:left|right|center);|")


def find(element: Tag, page: "Page") -> Misplaced | None:
    """An element that Markdown does not make and the project does not declare."""
    parent = element.parent
    if parent is None or parent.name in DRAWN or (sentence := fault(element, page)) is None:
        return None
    if any(element.find_parent(attrs={name: True}) for name in ("data-law", "data-record")):
        return None
    exempt = declared(tuple(page.project.elements.values()))
    if is_drawn(element, page) or any(selector.match(element) for selector in exempt):
        return None
    address = element.get("src") or element.get("href")  # by which it is found in the source
    shown = str(address or str(element).partition(">")[0] + ">")
    return Misplaced(element, (Problem(element, sentence, shown),))


def fault(element: Tag, page: "Page") -> str | None:
    """What is wrong with an element, if the project does not declare it."""
    name = element.name
    if not element.attrs and MADE.fullmatch(name):
        return None
    if not (MADE.fullmatch(name) or is_made(element)):
        return f"Nothing checks what <{name}> shows: say it in Markdown, or declare the element."
    if "data-expr" in element.attrs and name != "table" and not page.claimed(element):
        return "An expression that nothing evaluates: data-expr belongs to inline code, or below a table."
    if name == "code" and "data-expr" in element.attrs and any(map(hides, element.parents)):
        return "A fact that readers do not see: it stands in a hidden element."
    if element.attrs and hides(element):
        return "Readers do not see this element as it is: nothing on a page is hidden or restyled."
    if name in ("ol", "li") and {"reversed", "type"} & element.attrs.keys():
        return "A list that is counted otherwise than it is written: readers see other numbers."
    if any(key.startswith("on") or key == "srcdoc" for key in element.attrs) or re.match(
        r"\s*(?:javascript|data|vbscript):", str(element.get("href", "")), re.IGNORECASE
    ):
        return "A script can change what is shown: nothing checks what it shows."
    return None


def hides(element: Tag) -> bool:
    """Whether attributes of an element keep it from readers, or may."""
    if any(name in element.attrs for name in HIDING) or not ALIGNED.fullmatch(
        str(element.get("style") or "")
    ):
        return True
    classes = element.get_attribute_list("class") if "class" in element.attrs else []
    return any(UNSEEN.fullmatch(str(name)) for name in classes)


def is_made(element: Tag) -> bool:
    """Whether Markdown makes this one although others of its name are refused."""
    if element.name == "input":
        return element.get("type") == "radio" and str(element.get("name")).startswith("__tabbed")
    in_block = element.find_parent("div", class_=re.compile("^language-"))
    return element.name == "pre" and in_block is not None


def is_drawn(element: Tag, page: "Page") -> bool:
    """Whether it is a figure or an equation, or a part of one, which answers for all that is in it."""
    inside = any(tag.name in DRAWN for tag in element.parents)
    return inside or (element.name in DRAWN and page.claimed(element))


@cache
def declared(selectors: tuple[str, ...]) -> tuple[soupsieve.SoupSieve, ...]:
    """The project's elements, ready for use."""
    return tuple(map(soupsieve.compile, selectors))
