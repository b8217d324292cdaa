"""Results that several processes of one test run need, made by the first that asks."""

import fcntl
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ..observation import Result
from ..runner.wire import decode_result, encode


def once(folder: Path, key: str, make: Callable[[], Sequence[Result]]) -> list[Result]:
    """The results of `make`, which is called for a key by one process; the others wait and read."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{hashlib.sha256(key.encode()).hexdigest()[:24]}.json"
    with locked(path.with_suffix(".lock")):
        if not path.exists():
            unfinished = path.with_suffix(".unfinished")
            unfinished.write_text(json.dumps(list(map(encode, make()))), encoding="utf-8")
            unfinished.rename(path)
    return list(map(decode_result, json.loads(path.read_text(encoding="utf-8"))))


@contextmanager
def locked(path: Path, *, wait: bool = True) -> Iterator[bool]:
    """Keep other processes out until done; whether that is so, which without waiting it may not be."""
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
