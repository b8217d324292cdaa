"""Why a statement differs, in a line: written by hand, found by words of what is said instead."""

import tomllib
from functools import cache
from pathlib import Path

from .summary import Statement

FILE = Path(__file__).parent / "explained.toml"


@cache
def lines() -> tuple[tuple[str, str], ...]:
    """Words, and the line that explains what has them."""
    found = tomllib.loads(FILE.read_text("utf-8"))["difference"]
    return tuple((each["has"], each["says"]) for each in found)


def explanation(statement: Statement) -> str:
    """The line for a statement, "" if nobody has written one."""
    texts = (*statement.laws, statement.shown, statement.asked, *statement.real.values())
    return next((says for has, says in lines() if any(has in text for text in texts)), "")
