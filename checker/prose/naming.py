"""Which name the words around a fact are about: in front of it, or at the head of its row."""

import re

from bs4 import NavigableString, Tag

from .general import sentences
from .plain import FACT, UNSEEN
from .text import texts

SAID = re.compile(
    r"\s+(?:is|are|has|have|gives|holds)(?: (?:a|an|the|of|shape|dtype|size|length|number|axes))*\s+"
)
"""What stands between a name and its value."""
JOINED = re.compile(r"(?:,|\b(?:and|or|nor|than|as|like|unlike)(?: an?| the)?) $", re.IGNORECASE)
"""What puts a name behind others, or beside them."""
PART = re.compile(r"(?<!shape)(?<!dtype)(?<!size)(?<!length) of (?:an? |the )?$", re.IGNORECASE)
"""What makes a name the whole, of which something else is said."""
CLASS = re.compile(r"[A-Z]\w*[A-Z]\w*|[A-Z]\w+")
CONSTANTS = frozenset(("True", "False", "None"))
ARTICLE = re.compile(r"\b(?:an?|the|this|that|each) $", re.IGNORECASE)
CLAUSE = re.compile(rf"{UNSEEN}[,:(] |{UNSEEN} (?:while|but|whereas) ")
STOP = re.compile(r"[.,;:!?](?: |$)")


def name_of(element: Tag) -> str:
    """The name in code type whose value a fact is said to be."""
    if row := row_of(element):
        heads = names(row[0])
        return heads[0] if len(heads) == 1 and row[0] is not element.parent else ""
    between = element.previous_sibling
    name = between.previous_sibling if isinstance(between, NavigableString) else None
    if not (isinstance(name, Tag) and name.name == "code" and SAID.fullmatch(str(between))):
        return ""
    before = str(name.previous_sibling or "")
    return "" if JOINED.search(before) or PART.search(before) else name.get_text()


def class_of(element: Tag) -> tuple[str, set[str]]:
    """The class that a fact is about, if that is plain, and those that stand beside it."""
    if row := row_of(element):
        heads = [name for name in names(row[0]) if CLASS.fullmatch(name)]
        others = [name for head in other_heads(row) for name in names(head)]
        plain = len(heads) == 1 and row[0] is not element.parent
        return (heads[0] if plain else ""), {*filter(CLASS.fullmatch, others)} - CONSTANTS
    block = element.parent
    beside = {name for name in names(block) if CLASS.fullmatch(name)} if block else set()
    for before in element.previous_siblings:
        if isinstance(before, NavigableString) and STOP.search(str(before)):
            break
        if isinstance(before, Tag) and before.name == "code" and before.get_text() in beside:
            among_others = JOINED.search(str(before.previous_sibling or ""))
            return ("" if among_others else before.get_text()), beside - CONSTANTS
    return "", set()


def sentence_of(element: Tag, dimensions: tuple[str, ...]) -> str:
    """The sentence in which a fact stands, if it is the only one in it; facts are marked."""
    sentence, _ = placed(element, dimensions)
    return sentence if sentence.count(FACT) == 1 else ""


def clause_of(element: Tag, dimensions: tuple[str, ...]) -> str:
    """What stands in front of a fact that shares its sentence: from the last comma or fact on."""
    sentence, place = placed(element, dimensions)
    if sentence.count(FACT) < 2:
        return ""
    return CLAUSE.split(sentence.split(FACT)[place])[-1]


def placed(element: Tag, dimensions: tuple[str, ...]) -> tuple[str, int]:
    """The sentence in which a fact stands, and how many facts stand there before it."""
    block = element.parent
    facts = block.select("code[data-expr]") if block else []
    place = next((number for number, fact in enumerate(facts) if fact is element), 0)
    for text in texts(block, dimensions) if block else []:
        for sentence in sentences(text):
            if sentence.count(FACT) > place:
                return sentence, place
            place -= sentence.count(FACT)
    return "", 0


def is_sign(element: Tag, article: Tag) -> bool:
    """Whether a `None` is spoken of that a page shows, and none is claimed: "the `None` in front"."""
    if element.get_text() != "None" or not ARTICLE.search(str(element.previous_sibling)):
        return False
    return any("None" in block.get_text() for block in article.find_all("pre"))


def row_of(element: Tag) -> list[Tag]:
    """The cells of the row that holds an element."""
    cell = element.parent
    row = cell.parent if isinstance(cell, Tag) and cell.name == "td" else None
    return row.find_all(["td", "th"]) if isinstance(row, Tag) else []


def heads_of(element: Tag) -> list[str]:
    """What stands at the head of its row and at that of its column."""
    row = row_of(element)
    column = next((place for place, cell in enumerate(row) if cell is element.parent), 0)
    table = element.find_parent("table")
    head = table.find("tr") if row and table else None
    top = head.find_all(["td", "th"]) if isinstance(head, Tag) else []
    heads = [*row[: column > 0], *top[column : column + 1]]
    return [head.get_text() for head in heads if not head.select("code[data-expr]")]


def other_heads(row: list[Tag]) -> list[Tag]:
    """The first cells of the other rows of a table."""
    table = row[0].find_parent("table")
    rows = table.find_all("tr") if table else []
    heads = [each.find(["td", "th"]) for each in rows]
    return [head for head in heads if isinstance(head, Tag) and head is not row[0]]


def names(element: Tag) -> list[str]:
    """What stands in code type and is no fact."""
    codes = element.find_all("code")
    return [code.get_text() for code in codes if "data-expr" not in code.attrs]
