"""Tables of what the libraries return and the same in Keras, as elements: `[](libraries:lstm)`.

Names are those of the programs, and shapes are from the records; nobody types them.
"""

from functools import cache
from xml.etree.ElementTree import Element, SubElement

import numpy as np
from markdown.util import AtomicString

from .libraries import KERAS, LIBRARIES, counterparts
from .tables import framed

TITLES = {each.name: each.title for each in LIBRARIES}


def table(section: str) -> Element:
    """What stands for what in a section: PyTorch at the left, then Keras, then Flax, and its shape."""
    rows = counterparts()[section]
    columns = [name for name in ("pytorch", KERAS, "flax") if any(name in row for row in rows)]
    heads = [f"in {TITLES.get(name, 'Keras')}" for name in columns]
    element, body = framed([*heads, "shape"])
    for row in rows:
        line = SubElement(body, "tr")
        for name in columns:
            cell = SubElement(line, "td")
            if name in row:
                SubElement(cell, "code").text = AtomicString(row[name])
        SubElement(SubElement(line, "td"), "code").text = AtomicString(str(shape(section, row)))
    for place, line in enumerate(element.iter("tr")):
        line.set("data-record", f"libraries {section} {place}")
    return element


def shape(section: str, row: dict[str, str]) -> tuple[int, ...]:
    """The shape that a library returned."""
    library = next(each for each in LIBRARIES if each.name in row)
    return np.shape(library.values()[section][row[library.name]])


@cache
def rows() -> dict[str, str]:
    """The words of each row of each table, by its name."""
    return {
        line.get("data-record", ""): "".join(line.itertext())
        for section in counterparts()
        for line in table(section).iter("tr")
    }
