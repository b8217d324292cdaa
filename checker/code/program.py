"""A page's program: its blocks of code in order, each with the set-up that runs before it."""

import itertools
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..claim import Fault
from ..project import Project
from ..source.fences import Fence
from ..source.snippets import Code, folded_before, resolve
from ..source.source import Source
from . import elsewhere
from .code_names import assigned_in, said_in, stored_in
from .origin import origins
from .pieces import pieces


@dataclass(frozen=True)
class Part:
    """One block: its fence, its code, the set-up that no page shows, and whether it is to raise."""

    fence: Fence
    code: Code
    setup: tuple[Code, ...]
    raises: bool

    @property
    def codes(self) -> list[Code]:
        """All that runs, in order."""
        return [*self.setup, self.code]


class Program(list[Part]):
    """The blocks of a page in order, and the names in code of it that runs in another environment."""

    elsewhere: frozenset[str] = frozenset()

    @cached_property
    def pieces(self) -> frozenset[str]:
        """What its code consists of, to be shown in prose."""
        return pieces(code.text for part in self for code in part.codes)

    @cached_property
    def defined(self) -> frozenset[str]:
        """The names that its code would give a value to if all of it ran."""
        codes = (code.text for part in self for code in part.codes)
        return frozenset().union(*map(stored_in, codes))

    @cached_property
    def values(self) -> frozenset[str]:
        """Those of them that are neither imported nor functions nor classes."""
        codes = (code.text for part in self for code in part.codes)
        return frozenset().union(*map(assigned_in, codes))

    @cached_property
    def origins(self) -> dict[str, str]:
        """The code that gave each name its value, where one place did."""
        return origins(code.text for part in self for code in part.codes)

    @cached_property
    def said(self) -> frozenset[str]:
        """The names of attributes, keywords and locals in the code that runs without an error."""
        codes = (code.text for part in self if not part.raises for code in part.codes)
        return self.elsewhere.union(*map(said_in, codes))


def program(project: Project, path: Path, source: Source) -> Program:
    """The `python` fences of a page, resolved; faults are for `Page.faults` to tell."""
    parts = Program()
    parts.elsewhere = elsewhere.names(project, path, source)
    done: set[str] = set()
    fences = source.fences
    for number, fence in enumerate(fences):
        if fence.language != "python":
            continue
        code = resolve(project, fence.body, fence.start, path, source.line(fence.body_start))
        if isinstance(code, Fault):
            continue
        setup = tuple(section for section in before(code, done))
        done |= {key(section) for section in (*setup, code)}
        below = {each.language for each in below_of(fences[number:], source.text)}
        parts.append(Part(fence, code, setup, "pytb" in below))
    return parts


def before(code: Code, done: set[str]) -> list[Code]:
    """The set-up of a section that has not run yet."""
    return [section for section in folded_before(code, set()) if key(section) not in done]


def key(code: Code) -> str:
    """What tells one section from all others."""
    return f"{code.path}:{code.section}"


def below_of(fences: list[Fence], text: str) -> list[Fence]:
    """The `output` and `pytb` fences directly below the first fence, nothing between them."""
    found = []
    for upper, lower in itertools.pairwise(fences):
        between = text[upper.end : lower.start].strip()
        if between or lower.indent != upper.indent or lower.language not in ("output", "pytb"):
            break
        found.append(lower)
    return found
