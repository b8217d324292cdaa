"""What a child says, as long as it says something in time and does not write without end."""

import json
import os
import select
import time
from collections.abc import Callable, Iterator
from io import FileIO
from typing import Any

from .child import Child

START = 300.0  # seconds until a process is ready: a fresh one imports everything
LARGEST = 10_000_000  # bytes of output
LOOK = 0.1  # seconds: what writes without end fills gigabytes in one
Message = dict[str, Any]


class Stopped(Exception):
    """Why the process of a page was ended, or ended by itself."""


def messages(
    child: Child, questions: FileIO, limit: float, size: Callable[[], int]
) -> Iterator[Message]:
    """The messages of a child, each of which has to come within the limit."""
    rest, end = b"", time.monotonic() + START
    while True:
        ready = select.select([child.answers, questions.fileno()], [], [], LOOK)[0]
        if questions.fileno() in ready:
            child.kill()
            raise SystemExit("Nobody is asking any more.")
        if child.answers in ready:
            new = os.read(child.answers, 1 << 20)
            if not new:
                raise Stopped(child.fate())
            *whole, rest = (rest + new).split(b"\n")
            yield from map(json.loads, whole)
            end = time.monotonic() + limit if whole else end
        elif time.monotonic() > end:
            raise Stopped(f"stopped after {limit:g} s")
        elif size() > LARGEST:
            raise Stopped(f"stopped after it had written {LARGEST:,} bytes")
