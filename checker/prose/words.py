"""A claim made in words: it needs no run, for whatever only a run could tell is refused in it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bs4 import Tag

from ..claim import Claim, Problem
from ..observation import Result
from ..project import Project
from .general import general
from .lacking import lacking
from .order import in_order
from .plain import visible
from .roles import mistaken
from .wording import Finding, unchecked

Reading = Callable[[str, Project], Iterator[Finding]]
READINGS: tuple[Reading, ...] = (unchecked, general, in_order, mistaken, lacking)


def all_readings(text: str, project: Project) -> Iterator[Finding]:
    """Everything in a text that would need a check and has none."""
    for reading in READINGS:
        yield from reading(text, project)


@dataclass(frozen=True)
class Words(Claim):
    """Some texts of one element: a paragraph, a title, a comment in code."""

    element: Tag
    texts: tuple[str, ...]
    project: Project
    readings: tuple[Reading, ...] = READINGS
    at: Tag | None = None
    """Where to look for the words in the source, if not where the element stands."""
    whole: bool = False
    """Whether a report shows the whole text, because its parts are not found in the source."""

    @property
    def shown(self) -> str:
        """The texts."""
        return "\n".join(visible(" ".join(text.split())) for text in self.texts)

    def judge(self, seen: Sequence[Result]) -> Iterator[Problem]:
        """Everything in the words that would need a check and has none."""
        for text in self.texts:
            for reading in self.readings:
                for found in reading(text, self.project):
                    shown = text if self.whole else found.shown
                    yield Problem(self.at or self.element, found.sentence, shown)

    def mutants(self) -> Iterator["Words"]:
        """Each text with a number planted at its end: whatever is read here is judged."""
        if unchecked not in self.readings:
            return
        for place, text in enumerate(self.texts):
            planted = (*self.texts[:place], f"{text} 7", *self.texts[place + 1 :])
            yield replace(self, texts=planted)
