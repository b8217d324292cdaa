"""Claim: the fences that are neither code nor its output are right too, each in its own way."""

import difflib
import re

from .fences import Fence
from .problem import Problem
from .snippets import ROOT

PAIRED = ("python", "output", "pytb", "math")
COMMAND = re.compile(r"make (?P<target>\w+)|pytest(?P<arguments>( \S+)*)|git clone .*|cd \S+")


def check_bash(fence: Fence) -> Problem | None:
    """Every line is a command that works here: a target of the Makefile, or pytest on a path."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in fence.body.splitlines():
        command = COMMAND.fullmatch(re.sub(r"\s+#.*", "", line))
        if command is None:
            return Problem(fence.start, "A shell command of a kind that nothing checks.", line)
        if command["target"] and not re.search(rf"(?m)^{command['target']}:", makefile):
            return Problem(fence.start, "The Makefile has no such target.", line)
        for argument in (command["arguments"] or "").split():
            if "/" in argument and not (ROOT / argument.partition("::")[0]).exists():
                return Problem(fence.start, "There is no such file.", line)
    return None


def check_fault(fence: Fence) -> Problem | None:
    """The body is a file of tests/faults, which has a test of its own."""
    if re.fullmatch(r'--8<-- "faults/[\w./-]+"\n', fence.body):
        return None
    return Problem(
        fence.start, f"A {fence.language} fence holds an include of faults/ and no more."
    )


OTHERS = {"bash": check_bash, "markdown": check_fault, "text": check_fault}


def check(fence: Fence) -> Problem | None:
    """The check that belongs to the fence's language; refuses a language that has none."""
    if fence.language in OTHERS:
        return OTHERS[fence.language](fence)
    if fence.language == "output" or fence.language == "pytb":
        return Problem(fence.start, f"This {fence.language} fence stands under no code.")
    known = [*PAIRED, *OTHERS]
    if not fence.language:
        return Problem(fence.start, f"The fence has no language: {', '.join(known)}.")
    close = [name for name in known if name.startswith(fence.language.lower())]
    close = close or difflib.get_close_matches(fence.language.lower(), known, n=1)
    hint = f" Did you mean {close[0]!r}?" if close else ""
    return Problem(fence.start, f"Nothing checks fences of the language {fence.language!r}.{hint}")
