"""Comment: what code says to its readers, and no run could change, claims nothing unchecked.

Comments, labels that it prints, docstrings, strings that no statement uses: "# shape (2,)" claims something, and never runs.
A docstring may be general: it says what its function is made to do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bs4 import Tag

from ..claim import Claim, Problem
from ..code.labels import labels
from ..code.unprinted import comments, idle_strings
from ..observation import Result
from ..project import Project
from ..prose.general import general
from ..prose.order import in_order
from ..prose.plain import visible
from ..prose.wording import unchecked
from .code_output import code_of

if TYPE_CHECKING:
    from ..page import Page


@dataclass(frozen=True)
class Comments(Claim):
    """What one block of code says: each text with its line; `place` names its file and line."""

    element: Tag
    texts: tuple[tuple[int, str], ...]
    project: Project
    place: tuple[str, int] | None

    @property
    def shown(self) -> str:
        """The texts."""
        return "\n".join(visible(text) for _, text in self.texts)

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """One problem for each text and each way in which it claims something."""
        for line, text in self.texts:
            for said in dict.fromkeys(found.sentence for found in unchecked(text, self.project)):
                what = said.partition(" that nothing checks")[0]
                sentence = (
                    f"{what} in code that nothing checks: print what it computes, or leave it out."
                )
                code = f"{self.place[0]}:{self.place[1] + line}" if self.place else None
                yield Problem(self.element, sentence, visible(text), code=code, line=line + 1)
            for reading in (general, in_order) if text.startswith("#") else (in_order,):
                for found in reading(text, self.project):
                    yield Problem(self.element, found.sentence, visible(text), line=line + 1)

    def mutants(self) -> Iterator["Comments"]:
        """Each text with a number planted at its end."""
        for place, (line, text) in enumerate(self.texts):
            planted = (*self.texts[:place], (line, f"{text} 7"), *self.texts[place + 1 :])
            yield replace(self, texts=planted)


def find(element: Tag, page: "Page") -> Comments | None:
    """A rendered `python` block that says something."""
    if element.name != "div" or "language-python" not in element.get_attribute_list("class"):
        return None
    code = code_of(element)
    found = list(comments(code)) if "#" in code else []
    if "print(" in code:
        found += [label for label in labels(code) if says(label[1], page.project)]
    if any(mark in code for mark in ("'", '"')):
        found += idle_strings(code, lambda: all_code(page), lambda text: says(text, page.project))
    if not found:
        return None
    return Comments(element, tuple(sorted(found)), page.project, place_of(element, page))


def says(text: str, project: Project) -> bool:
    """Whether a text claims something."""
    return any(unchecked(text, project)) or any(in_order(text, project))


def all_code(page: "Page") -> str:
    """The code of a page with the expressions of its facts, which use its names too."""
    blocks = page.article.find_all("div", class_="language-python")
    facts = page.article.find_all(attrs={"data-expr": True})
    codes = [code_of(block) for block in blocks if isinstance(block, Tag)]
    return "\n".join(
        [*codes, *(f"({fact['data-expr']})" for fact in facts if isinstance(fact, Tag))]
    )


def place_of(element: Tag, page: "Page") -> tuple[str, int] | None:
    """The file and line where a block's code begins, if the page has a source."""
    fence = page.fence(element)
    if fence is None:
        return None
    codes = [part.code for part in page.program if part.fence.start == fence.start]
    root = f"{page.project.root}/"
    return (str(codes[0].path).removeprefix(root), codes[0].line) if codes else None
