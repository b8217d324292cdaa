"""End: where words say "the first row" or "the last", the expression of their fact takes that end.

    The last row is `3`{ data-expr="rows[-1]" }.

That is a matter of words and indices, so it is judged where a sentence names one end and its one
fact has the index of the other. Where code takes the last alone, the sentence below it is not about
the first, nor is its title.
"""

import ast
import re
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Problem
from ..misplaced import Misplaced
from ..prose.general import sentences
from ..prose.naming import sentence_of
from ..prose.plain import visible
from ..prose.text import texts
from .code_below import codes, section
from .code_output import code_of

if TYPE_CHECKING:
    from ..page import Page

THING = r"(?: \w+)? (?:step|row|column|entry|element|item|sample|number|value|line)s?\b"
NAMED = {0: re.compile(rf"\bfirst{THING}"), -1: re.compile(rf"\b(?:last|final|newest){THING}")}
WORD = {0: re.compile(r"\bfirst\b"), -1: re.compile(r"\b(?:last|final|newest)\b")}
INDEX = {0: "0", -1: "-1"}
SENTENCE = "The words say {!r}, the code has the index {}."


def find(element: Tag, page: "Page") -> Misplaced | None:
    """A fact that is alone in a sentence that names an end; a paragraph below code, a title."""
    axes = page.project.dimensions
    if element.name == "code" and "data-expr" in element.attrs:
        taken = ends(str(element["data-expr"]))
        return other_end(element, sentence_of(element, axes), taken)
    said = [visible(each) for text in texts(element, axes) for each in sentences(text)]
    above = code_above(element) if element.name == "p" else ""
    below = "\n".join(codes(section(element)))
    for code, sentence in ((above, said[:1]), (below, said[-1:])):
        if sentence and ends(code) == {-1}:  # an index of 0 picks a sample, too
            return other_end(element, sentence[0], {-1})
    return None


def code_above(element: Tag) -> str:
    """The code that a paragraph stands below, with or without an output in between."""
    above = element.find_previous_sibling()
    if isinstance(above, Tag) and "language-output" in above.get_attribute_list("class"):
        above = above.find_previous_sibling()
    is_code = isinstance(above, Tag) and "language-python" in above.get_attribute_list("class")
    return code_of(above) if isinstance(above, Tag) and is_code else ""


def other_end(element: Tag, sentence: str, taken: set[int]) -> Misplaced | None:
    """The end that a sentence names, if the other one is taken."""
    for end, named in NAMED.items():
        other = -1 - end
        found = named.search(sentence)
        if found and not WORD[other].search(sentence) and taken == {other}:
            said = SENTENCE.format(found[0], INDEX[other])
            shown = element.get_text() if "data-expr" in element.attrs else found[0]
            return Misplaced(element, (Problem(element, said, shown),))
    return None


def ends(code: str) -> set[int]:
    """Which of the indices 0 and -1 some code has."""
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return set()
    slices = (node.slice for node in ast.walk(tree) if isinstance(node, ast.Subscript))
    each = (item for one in slices for item in (one.elts if isinstance(one, ast.Tuple) else [one]))
    written = {ast.unparse(item) for item in each}
    return {end for end, index in INDEX.items() if index in written}
