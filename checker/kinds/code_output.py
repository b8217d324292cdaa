"""What a block of output shows: the digits that were printed, up to the noise of float32."""

import re
from itertools import zip_longest

from bs4 import Tag

from ..values.rounding import DECIMAL, shows

TRACEBACK = re.compile(r"\ATraceback \(most recent call last\):\n(?: +\.\.\.\n)?")


def same_output(shown: str, printed: str) -> bool:
    """Whether a block shows what was printed, line by line."""
    return not list(differences(shown, printed))


def differences(shown: str, printed: str) -> list[tuple[int, str, str]]:
    """The lines that differ: their number from zero, what is shown, what is real."""
    lacking = "(no such line)"
    pairs = zip_longest(shown.splitlines(), as_rendered(printed).strip("\n").splitlines())
    return [
        (number, lacking if a is None else a, lacking if b is None else b)
        for number, (a, b) in enumerate(pairs)
        if a is None or b is None or not shows_digits(a, b)
    ]


def first_difference(shown: str, printed: str) -> tuple[int, str, str]:
    """The first of them, with what cannot be seen made visible where they look alike."""
    number, a, b = differences(shown, printed)[0]
    return (number, a, b) if visible(a) != visible(b) else (number, repr(a), repr(b))


def as_rendered(text: str) -> str:
    """The text as Markdown renders it: tabs become spaces."""
    return text.expandtabs(4)


def shows_digits(shown: str, real: str) -> bool:
    """Whether a line shows what was printed, with as many digits or with the last ones left out.

    A float32 has about seven significant digits; a page may leave out what comes after the sixth.
    """
    if shown == real:
        return True
    if not shows(shown, real):
        return False
    pairs = zip(DECIMAL.findall(shown), DECIMAL.findall(real), strict=True)
    return all(a == b or significant(a) >= 6 for a, b in pairs)


def significant(number: str) -> int:
    """How many significant digits a decimal shows."""
    digits = number.lower().partition("e")[0].replace(".", "").lstrip("+-0")
    return len(digits)


def visible(text: str) -> str:
    """The text as an eye compares it."""
    return " ".join(text.split())


def ended(text: str) -> str:
    """The text with an end to its last line, as it stands in a fence."""
    return text if text.endswith("\n") else text + "\n"


def code_of(block: Tag) -> str:
    """The text of a rendered block, without its title."""
    pre = block.find("pre")
    code = pre.find("code") if isinstance(pre, Tag) else None
    return code.get_text().strip("\n") if code else ""


def message(block: Tag) -> str:
    """The message that a block shows, without the conventional first lines of a traceback."""
    return TRACEBACK.sub("", code_of(block))


def results_below(block: Tag) -> tuple[Tag | None, Tag | None]:
    """The `output` and the `pytb` block directly below a block of code."""
    found: dict[str, Tag] = {}
    last = block
    for language in ("output", "pytb"):
        following = last.find_next_sibling()
        if isinstance(following, Tag) and f"language-{language}" in classes(following):
            last = found[language] = following
    return found.get("output"), found.get("pytb")


def classes(element: Tag) -> list[str]:
    """The classes of an element."""
    return [str(name) for name in element.get_attribute_list("class") if name]
