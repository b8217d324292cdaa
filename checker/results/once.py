"""What several processes of one test run need, made by the first that asks."""

import fcntl
import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def once(folder: Path, key: str, make: Callable[[], Any], *, wait: bool = True) -> Any:
    """What `make` gives, in the types of JSON: one process calls it for a key, the others read.

    They wait for it; without `wait`, they get nothing while it is being made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(key.encode()).hexdigest()[:24]}.json"
    with locked(path.with_suffix(".lock"), wait=wait) as mine:
        if not mine:
            return None
        if not path.exists():
            unfinished = path.with_suffix(".unfinished")
            unfinished.write_text(json.dumps(make()), encoding="utf-8")
            unfinished.rename(path)
    return json.loads(path.read_text(encoding="utf-8"))


@contextmanager
def locked(path: Path, *, wait: bool) -> Iterator[bool]:
    """Keep other processes out until done; whether that is so, which without waiting it may not be."""
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
