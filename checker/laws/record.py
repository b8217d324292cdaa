"""What is known of a law, as plain data that pages show and later runs are compared with."""

import json
from pathlib import Path
from typing import Any

from .claims import Law
from .space import Space
from .trying import Tried


def entry(space: Space, law: Law, tried: Tried, known: Any = None) -> dict[str, Any]:
    """A law as readers see it.

    What cannot be tried here (a law or an exception of another backend) stays as it is known.
    """
    source, line = law.source
    kept = {example["where"]: example for example in (known or {}).get("exceptions", [])}
    exceptions = []
    for exempt, found in zip(law.exempt, tried.examples, strict=True):
        where = space.describe(exempt.chosen)
        example = {
            "where": where,
            "example": space.spell(found.setting) if found else "",
            "expected": found.expected if found else "",
            "found": found.found if found else "",
        }
        exceptions.append(example if found else kept.get(where, example))
    return {
        "name": law.name,
        "module": law.module,
        "subject": law.subject,
        "sentence": law.sentence,
        "where": space.describe(law.chosen),
        "varied": varied(space, law),
        "settings": tried.count or (known or {}).get("settings", 0),
        "exceptions": exceptions,
        "line": line,
        "source": source,
    }


def varied(space: Space, law: Law) -> list[str]:
    """The names of the axes of which more than one value was tried."""
    choice = space.choice(law.chosen, law.over)
    return [name for name, values in choice.items() if len(values) > 1]


def read(path: Path) -> dict[str, Any]:
    """The record: the set-up that makes each example run, and the laws by name."""
    record: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return record


def write(path: Path, place: list[str], space: Space, entries: list[dict[str, Any]]) -> None:
    """Write the record."""
    record = {"place": place, "setup": space.setup, "laws": entries}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", "utf-8")


def place(space: Space) -> list[str]:
    """Where the laws are run, in words: what the axes say that have one value there."""
    return [axis.words[axis.here] for axis in space.axes if axis.here is not None]


def merged(recorded: dict[str, Any] | None, now: dict[str, Any]) -> dict[str, Any]:
    """Add to a recorded law what could not be tried where it was recorded."""
    if recorded is None or len(recorded["exceptions"]) != len(now["exceptions"]):
        return now
    both = zip(recorded["exceptions"], now["exceptions"], strict=True)
    return recorded | {
        "settings": recorded["settings"] or now["settings"],
        "exceptions": [old if old["example"] else new for old, new in both],
    }


def stale(recorded: dict[str, Any] | None, now: dict[str, Any], same_place: bool = True) -> str:
    """What is no longer as it was recorded, in words; nothing if all is.

    In another place other settings may be exempt and other examples the smallest.
    """
    if recorded is None:
        return f"{now['name']} is not in the record"
    for key, value in now.items():
        if key in ("settings", "exceptions") and not same_place:
            continue
        if recorded.get(key) != value:
            return (
                f"{now['name']}: the record of its {key} is out of date\n"
                f"  recorded: {recorded.get(key)}\n  now:      {value}"
            )
    return ""
