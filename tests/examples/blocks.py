"""Claim: a block of code prints what is shown below it, raises what is shown, and nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from .claim import Correction, Namespace
from .fences import Fence
from .problem import Problem
from .rounding import round_text, shows
from .running import Ran, run
from .snippets import Code

TRACEBACK = "Traceback (most recent call last):\n"


@dataclass(frozen=True)
class Block:
    """A `python` fence with the `output` and `pytb` fences directly below it."""

    start: int
    end: int
    fence: Fence
    code: Code
    output: Fence | None
    pytb: Fence | None

    def observe(self, namespace: Namespace) -> Ran:
        """Run it."""
        return run(self.code, namespace)

    def problem(self, ran: Ran) -> Problem | None:
        """What it printed against what is shown, and what it raised against what is shown."""
        return next(self.problems(ran), None)

    def problems(self, ran: Ran) -> Iterator[Problem]:
        """Both directions: shown and not produced, produced and not shown."""
        place = self.code.place
        if ran.raised and self.pytb is None:
            yield Problem(self.start, "The code raises.", real=ran.raised, source=ran.place)
        elif self.pytb is not None and not ran.raised:
            sentence = "The code does not raise what is shown."
            yield Problem(self.pytb.start, sentence, self.pytb.body, "no error", place)
        elif self.pytb is not None and not shows(error_shown(self.pytb), ran.raised):
            sentence = "The code raises something else."
            yield Problem(self.pytb.start, sentence, self.pytb.body, ran.raised, ran.place)
        if self.output is None and ran.printed:
            sentence = "The code prints, but no output fence shows it."
            yield Problem(self.start, sentence, real=ran.printed, source=place)
        elif self.output is not None and not ran.printed:
            sentence = "The code prints nothing of what is shown."
            yield Problem(self.output.start, sentence, self.output.body, "nothing", place)
        elif self.output is not None and not shows(self.output.body, ran.printed):
            start, shown, real = first_difference(self.output, ran.printed)
            yield Problem(start, "The code prints something else.", shown, real, place)

    def corrections(self, ran: Ran) -> Iterator[Correction]:
        """New bodies for the fences that are wrong, new fences for what is not shown."""
        added = ""
        for fence, language, real in (
            (self.output, "output", ran.printed),
            (self.pytb, "pytb", ran.raised),
        ):
            if real and fence is None:
                added += f"\n\n```{language}\n{ended(real)}```"
            elif real and fence and not shows(error_shown(fence), real):
                body = round_text(error_shown(fence), ended(real))
                yield Correction(fence.body_start, fence.body_end, indented(body, fence.indent))
        if added:
            yield Correction(self.end, self.end, indented(added, self.fence.indent))


def error_shown(fence: Fence) -> str:
    """The body, without the conventional first lines of a traceback."""
    return re.sub(rf"\A{re.escape(TRACEBACK)}(?: +\.\.\.\n)?", "", fence.body)


def first_difference(fence: Fence, printed: str) -> tuple[int, str, str]:
    """The place of the first wrong line, what it shows, what is real."""
    start = fence.body_start
    for shown, real in zip_longest(fence.body.splitlines(), ended(printed).splitlines()):
        if shown is None or real is None or not shows(shown, real):
            lacking = "(no such line)"
            return start, lacking if shown is None else shown, lacking if real is None else real
        start += len(fence.indent) + len(shown) + 1
    return fence.body_start, fence.body, printed


def ended(text: str) -> str:
    """The text with an end to its last line, as it stands in a fence."""
    return text if text.endswith("\n") else text + "\n"


def indented(text: str, prefix: str) -> str:
    """The text as it stands on the page, every line but empty ones behind the prefix."""
    return re.sub(r"(?m)^(?=.)", lambda _: prefix, text) if prefix else text


def is_below(text: str, upper: Fence, lower: Any) -> bool:
    """Whether a fence stands directly below another, nothing but empty lines between them."""
    return (
        isinstance(lower, Fence)
        and lower.indent == upper.indent
        and not text[upper.end : lower.start].strip()
    )
