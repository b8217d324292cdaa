"""Tries laws where Keras is: `python -m matrix.trying FOLDER`, names in, a line of JSON each out.

A law is tried on a sample of its settings, the same ones each time, in which each value of each axis
occurs. Where the laws are kept they are tried on every pair of values, which takes longer than pages.
"""

import json
import logging
import os
import re
import sys
import warnings
from pathlib import Path
from typing import Any

from checker.laws.attempt import attempt
from checker.laws.claims import Law
from checker.laws.folder import load
from checker.laws.needed import here
from checker.laws.sample import settings
from checker.laws.setting import Setting
from checker.laws.shrink import size, smallest
from checker.laws.space import Space

COLOURS = re.compile(r"\x1b\[[\d;]*m")


def tried(space: Space, law: Law) -> dict[str, Any]:
    """On how many settings a law was tried, what breaks it, and which exceptions nothing needs."""
    choice = space.choice(law.chosen, law.over)
    if not all(choice.values()):
        return {"settings": 0}

    def claimed(setting: Setting) -> bool:
        return not any(exempt.covers(setting) for exempt in law.exempt)

    sample = some(space, settings(space, choice, claimed))
    for setting in sample:
        if broken := attempt(space, law, setting):
            least = smallest(space, law, broken, claimed)
            words = {"expected": least.expected, "found": least.found}
            found = {key: COLOURS.sub("", text) for key, text in words.items()}
            return {"settings": len(sample), "breaks": {"in": space.spell(least.setting)} | found}
    unneeded = [
        space.describe(exempt.chosen)
        for exempt in law.exempt
        if here(space, law, exempt) and not needed(space, law, exempt.chosen, exempt.covers)
    ]
    return {"settings": len(sample)} | ({"unneeded": unneeded} if unneeded else {})


def some(space: Space, every: list[Setting]) -> list[Setting]:
    """A sample in which each value of each axis occurs, those nearest to the default first."""
    nearest = sorted(every, key=lambda setting: size(space, setting))
    missing = {pair for setting in every for pair in setting}
    found: list[Setting] = []
    while missing:
        found.append(max(nearest, key=lambda setting: len(missing & set(setting))))
        missing -= set(found[-1])
    return sorted(found, key=lambda setting: size(space, setting))


def needed(space: Space, law: Law, chosen: Any, covers: Any) -> bool:
    """Whether something in an exception breaks the sentence, or nothing of it can be run here."""
    choice = space.choice({**law.chosen, **chosen}, law.over)
    inside = sorted(settings(space, choice, covers), key=lambda setting: size(space, setting))
    return not inside or any(attempt(space, law, setting) for setting in inside)


def main() -> None:
    """Answer each name that comes; what libraries print must not get between."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    space, laws = load(Path(sys.argv[1]).resolve())
    by_name = {law.name: law for law in laws}
    for line in sys.stdin:
        print(json.dumps(tried(space, by_name[line.strip()])), file=answers, flush=True)


if __name__ == "__main__":
    main()
