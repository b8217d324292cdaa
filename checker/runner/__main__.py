"""The process that runs pages: `python -u -m checker.runner ROOT`.

Started with `--page FOLDER FD` it is the process of one page, where a fork would not be safe.
"""

import os
import sys
from pathlib import Path

from ..project import load
from .page import tell_page
from .serve import Server, preload


def main(root: str, *arguments: str) -> None:
    """Keep the way to the asker private: what a library prints must not get between."""
    questions, answers = os.dup(0), os.dup(1)
    silence = os.open(os.devnull, os.O_RDWR)
    os.dup2(silence, 0)
    os.dup2(2, 1)
    os.environ.pop("PYTHONPATH", None)
    if before := os.environ.pop("CHECKER_PYTHONPATH", None):
        os.environ["PYTHONPATH"] = before
    project = load(Path(root))
    # last: a file of the project's is not taken for a module of Python's
    sys.path += [str(project.root / base) for base in project.includes]
    preload(project)
    if arguments[:1] == ("--page",):
        tell_page(project, Path(arguments[1]), int(arguments[2]))
        os._exit(0)
    with os.fdopen(questions, "rb", buffering=0) as file:
        Server(project, file, answers).serve()


if __name__ == "__main__":
    main(*sys.argv[1:])
