"""Why a statement differs, in a line: written by hand, found by words of what is said instead."""

import tomllib
from functools import cache
from pathlib import Path

from .environments import Environment
from .summary import Statement

FILE = Path(__file__).parent / "explained.toml"


@cache
def lines() -> tuple[tuple[str, str], ...]:
    """Words, and the line that explains what has them."""
    found = tomllib.loads(FILE.read_text("utf-8"))["difference"]
    return tuple((each["has"], each["says"]) for each in found)


def explanations(statement: Statement) -> dict[str, list[Environment]]:
    """The lines for a statement, each with the environments that it explains."""
    found: dict[str, list[Environment]] = {}
    for each, real in statement.real.items():
        texts = (*statement.laws, statement.asked, statement.shown, real)
        says = (says for has, says in lines() if any(has in text for text in texts))
        if line := next(says, ""):
            found.setdefault(line, []).append(each)
    return found
