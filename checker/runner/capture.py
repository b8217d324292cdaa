"""All that is written to a process's standard output and error, by whatever in it."""

import contextlib
import ctypes
import os
import re
import sys
import sysconfig
from pathlib import Path

from ..project import Project

COLOUR = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
OUTPUT, ERRORS = "output", "errors"


class Capture:
    """Sends the two streams to files of a folder, for as long as the process lives."""

    def __init__(self, folder: Path) -> None:
        self.files = [open_file(folder / OUTPUT), open_file(folder / ERRORS)]
        for file, stream in zip(self.files, (1, 2), strict=True):
            os.dup2(file, stream)

    def take(self) -> tuple[str, str]:
        """What was written since the last time, as text."""
        flush()
        taken = []
        for file in self.files:
            size = os.fstat(file).st_size
            taken.append(os.pread(file, size, 0).decode("utf-8", "replace"))
            os.ftruncate(file, 0)
        return taken[0], taken[1]


def open_file(path: Path) -> int:
    """A file that everything is appended to, so that nothing is overwritten."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND)


def flush() -> None:
    """Write what Python's streams and C's still hold back."""
    for stream in {sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__}:
        with contextlib.suppress(Exception):
            stream.flush()  # type: ignore[union-attr]
    with contextlib.suppress(Exception):
        ctypes.CDLL(None).fflush(None)


def without_machine(text: str, project: Project) -> str:
    """A message without colours and without the folders of this machine."""
    paths = {sysconfig.get_path(name) for name in ("purelib", "platlib", "stdlib")}
    paths |= {str(project.root), str(project.root.resolve())}
    for path in sorted(paths, key=len, reverse=True):
        text = text.replace(f"{path}/", "")
    return COLOUR.sub("", text)


def without_noise(text: str, project: Project) -> str:
    """What a page wrote to the standard error, without the lines that the project calls noise."""
    lines = without_machine(text, project).splitlines(keepends=True)
    noise = [re.compile(pattern) for pattern in project.noise]
    return "".join(
        line for line in lines if not any(known.fullmatch(line.rstrip("\n")) for known in noise)
    )
