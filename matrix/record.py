"""What was found in an environment: a file with a line for each law and each page."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LONGEST = 400
Found = dict[str, Any]


@dataclass
class Record:
    """What came of each law and each page, with the digest of what was tried."""

    environment: dict[str, str] = field(default_factory=dict)
    laws: dict[str, Found] = field(default_factory=dict)
    pages: dict[str, Found] = field(default_factory=dict)

    def write(self, path: Path) -> None:
        """Write the whole file; one that is cut off in the middle never takes its place."""
        parts = [
            f'"environment": {line(dict(sorted(self.environment.items())))}',
            f'"laws": {lines(self.laws)}',
            f'"pages": {lines(self.pages)}',
        ]
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        unfinished.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")
        unfinished.rename(path)


def read(path: Path) -> Record:
    """The record in a file; an empty one if there is none."""
    return Record(**json.loads(path.read_text("utf-8"))) if path.is_file() else Record()


def lines(entries: dict[str, Found]) -> str:
    """Entries by name, one a line."""
    rows = [f"{line(name)}: {line(entries[name])}" for name in sorted(entries)]
    return "{\n" + ",\n".join(rows) + "\n}"


def line(value: object) -> str:
    """A value on one line."""
    return json.dumps(value, ensure_ascii=False)


def changes(name: str, before: Record, now: Record) -> list[str]:
    """Which laws and pages say something else than at the last time, in words.

    One that was itself changed since is another law or page.
    """
    found = []
    for old, new in ((before.laws, now.laws), (before.pages, now.pages)):
        for key in sorted(old.keys() & new.keys()):
            if old[key].get("digest") == new[key].get("digest"):
                found += [f"{name}: {key}: {text}" for text in told(said(old[key]), said(new[key]))]
    return found


def told(was: Found, now: Found) -> list[str]:
    """What an entry says that it did not say before, and what it says no more."""
    before, after = statements(was), statements(now)
    return [f"now {text}" for text in after if text not in before] + [
        f"no longer {text}" for text in before if text not in after
    ]


def statements(entry: Found) -> list[str]:
    """What an entry says, piece by piece, as long as a reader of a report needs it."""
    pieces = [
        {key: piece}
        for key, value in entry.items()
        for piece in (value if isinstance(value, list) else [value])
    ]
    return [line(piece)[:LONGEST] for piece in pieces]


def said(entry: Found) -> Found:
    """What an entry says about the environment."""
    apart = {"digest", "settings", "claims"}
    return {key: value for key, value in entry.items() if key not in apart} or {"holds": True}
