"""Change Keras on purpose, and see which laws break: `python -m tests.keras_changes [--all] [NAME]`.

A change that no law notices (a survivor) means that a law is missing. Slow, so no part of the tests.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from .changes import CHANGES, Change

SPEC = find_spec("keras")
KERAS = Path(str(SPEC.origin)).parent if SPEC else Path()
COMMAND = [sys.executable, "-m", "checker.laws", "snippets/laws", "--no-record"]


def broken(change: Change, copy: Path, every: bool) -> list[str]:
    """The names of the laws that do not hold in a changed copy of Keras."""
    path = copy / "keras" / "src" / change.file
    original = path.read_text("utf-8")
    if change.old not in original:
        raise SystemExit(f"{change.file} has no longer: {change.old}")
    path.write_text(original.replace(change.old, change.new), "utf-8")
    only = [] if every else ["--only", *change.suspects]
    environment = os.environ | {
        "PYTHONPATH": str(copy),
        "PYTHONDONTWRITEBYTECODE": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }
    try:
        done = subprocess.run(
            [*COMMAND, *only], env=environment, capture_output=True, text=True, check=False
        )
    finally:
        path.write_text(original, "utf-8")
    marks = (" does not hold: ", ": the exception (")
    names = [
        line.split(mark)[0] for line in done.stdout.splitlines() for mark in marks if mark in line
    ]
    return names or ([done.stderr.strip().splitlines()[-1]] if done.returncode else [])


def main() -> int:
    """Try all changes, or those whose name has a word in it; 1 if any survives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", nargs="?", default="")
    parser.add_argument("--all", action="store_true", help="try all laws, not the likely ones")
    options = parser.parse_args()
    chosen = [change for change in CHANGES if options.name in change.name]
    survivors = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        shutil.copytree(KERAS, copy / "keras", ignore=shutil.ignore_patterns("__pycache__"))
        for change in chosen:
            names = broken(change, copy, options.all)
            survivors += [] if names else [change.name]
            print(f"{change.name}: {', '.join(names) or 'SURVIVES'}", flush=True)
    print(f"{len(chosen) - len(survivors)} of {len(chosen)} changes break a law")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
