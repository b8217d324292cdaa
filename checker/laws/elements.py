"""Elements that the pages of laws are made of."""

from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString


def code(parent: Element, text: str) -> None:
    """A block of code."""
    block = SubElement(SubElement(parent, "div", {"class": "highlight no-copy"}), "pre")
    SubElement(block, "code").text = AtomicString(text.rstrip("\n") + "\n")


def inline(parent: Element, text: str) -> None:
    """Text with inline code."""
    for place, part in enumerate(text.split("`")):
        if place % 2:
            SubElement(parent, "code").text = AtomicString(part)
        elif len(parent):
            parent[-1].tail = AtomicString(part)
        else:
            parent.text = AtomicString(part)


def words(text: str) -> str:
    """Text without the white space that markup adds."""
    return "".join(text.split())
