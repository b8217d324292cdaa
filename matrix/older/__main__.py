"""Run the errors page in Keras 2, and record what it says instead of each message."""

import os
from pathlib import Path

from checker.project import load
from checker.results.runs import Runner

from .. import digests, pages
from ..environments import ROOT, newest
from ..install import BACKENDS, CACHE, interpreter, make, packages, python, variables
from ..messages import PAGE
from ..record import Record
from . import KERAS_2, RECORD

NEEDS = ["--no-deps", f"{KERAS_2.backend}=={KERAS_2.keras}"]
NAMED = Path(__file__).parent / "named"


def installed() -> Path:
    """The Python of an environment in which `import keras` gives Keras 2."""
    tensorflow = newest("tensorflow")
    python(tensorflow)
    folder = CACHE / "keras2"
    make(folder, NEEDS)
    paths = f"{NAMED}\n{packages(BACKENDS / tensorflow.base)}\n"
    (packages(folder) / "shared.pth").write_text(paths, encoding="utf-8")
    return interpreter(folder)


def main() -> None:
    """Write the record anew."""
    project, path = load(ROOT), ROOT / PAGE
    os.environ |= variables(newest("tensorflow"))
    with Runner(project, str(installed())) as runner:
        found = {"digest": digests.pages(project)[PAGE]} | pages.tried(project, runner, path)
        Record(runner.versions(), {}, {PAGE: found}).write(RECORD)


if __name__ == "__main__":
    main()
