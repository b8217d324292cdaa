"""How a page shows a law: made from the record while the site is built."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..project import Project, load
from .elements import code, inline, words
from .known import Entry, entries


class Laws(Treeprocessor):
    """Turns the links `law:name` and `laws:module` into laws."""

    def __init__(self, markdown: Markdown, project: Project) -> None:
        super().__init__(markdown)
        self.project = project

    @classmethod
    def register(cls, markdown: Markdown) -> None:
        """Run after inline Markdown was read, before links to other pages are resolved."""
        markdown.treeprocessors.register(cls(markdown, load(Path.cwd())), "checker-laws", 5)

    def run(self, root: Element) -> None:
        """Replace the links of one page."""
        for parent in list(root.iter()):
            for place, child in enumerate(list(parent)):
                scheme, _, name = child.get("href", "").partition(":")
                if child.tag != "a" or scheme not in ("law", "laws"):
                    continue
                made = self.one(name) if scheme == "law" else self.all(name)
                made.tail = child.tail
                parent[place] = made
                if scheme == "laws":
                    parent.tag = "div"

    def one(self, name: str) -> Element:
        """A sentence with its number of settings."""
        found = Element("span", {"class": "law", "data-law": name})
        entry = entries(self.project).get(name)
        if entry:
            inline(found, f"{entry['sentence']} ")
            found.append(link(self.project, entry))
        return found

    def all(self, module: str) -> Element:
        """The laws of a module, each with all that is known of it."""
        found = Element("div", {"class": "laws"})
        for entry in entries(self.project).values():
            if entry["module"] == module:
                found.append(section(entry))
        return found


def section(entry: Entry) -> Element:
    """A law with its settings, exceptions, examples and program."""
    found = Element("section", {"class": "law", "id": entry["name"], "data-law": entry["name"]})
    head = SubElement(found, "p", {"class": "sentence"})
    inline(head, entry["sentence"])
    anchor = SubElement(head, "a", {"class": "headerlink", "href": f"#{entry['name']}"})
    anchor.set("title", "Link to this law")
    anchor.text = "\u00b6"
    tried = SubElement(found, "p", {"class": "tried"})
    inline(tried, tried_on(entry))
    for exception in entry["exceptions"]:
        line = SubElement(found, "p", {"class": "exception"})
        inline(line, f"Except: {exception['where']}. For example:")
        code(found, exception["example"])
        if exception["expected"]:
            inline(
                SubElement(found, "p", {"class": "outcome"}),
                f"Expected {exception['expected']}; found {exception['found']}.",
            )
    fold = SubElement(found, "details")
    SubElement(fold, "summary").text = "The program that tries it"
    code(fold, entry["source"])
    return found


def tried_on(entry: Entry) -> str:
    """On how many settings, and which."""
    varied = ", ".join(f"`{name}`" for name in entry["varied"]) or "nothing"
    where = f"Tried with: {entry['where']}. " if entry["where"] else ""
    return f"{where}{entry['settings']:,} settings; what varies: {varied}."


def link(project: Project, entry: Entry) -> Element:
    """The way to the law's own place."""
    found = Element("a", {"class": "tried", "href": f"/{project.laws_page}#{entry['name']}"})
    found.text = AtomicString(f"law, tried on {entry['settings']:,} settings")
    return found


def known(project: Project, name: str, whole: bool) -> str | None:
    """The words of a law as a page should show them."""
    entry = entries(project).get(name)
    if entry is None:
        return None
    if whole:
        return words(" ".join(spoken(section(entry))))
    return words(
        f"{entry['sentence'].replace('`', ' ')} law, tried on {entry['settings']:,} settings"
    )


def spoken(element: Element) -> Iterator[str]:
    """The texts of an element in order."""
    yield from element.itertext()
