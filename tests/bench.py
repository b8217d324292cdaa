"""What checking and building cost, each as a ratio to something that runs beside it.

    make bench

Nothing is asserted: the numbers move with the machine and its load.
"""

import contextlib
import io
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests import bench_explorer as explorer
from tests.examples.blocks import Block
from tests.examples.running import run
from tests.pages import PATHS, name, read

ENVIRONMENT = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"}
PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider")


def seconds(*arguments: str, repeat: int = 2) -> float:
    """The best time of some runs of Python with these arguments."""
    return min(once(*arguments) for _ in range(repeat))


def once(*arguments: str) -> float:
    """The time of one run, which has to succeed."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], env=ENVIRONMENT, check=True, capture_output=True)
    return time.perf_counter() - start


def plain(paths: list[Path]) -> None:
    """Run the blocks of some pages and nothing else, in this process, one page after the other."""
    for path in paths:
        namespace = {"__name__": "__main__"}
        for claim in read(path).claims:
            if isinstance(claim, Block):
                with contextlib.redirect_stdout(io.StringIO()):
                    run(claim.code, namespace)


def main() -> None:
    """Measure and print."""
    code = seconds("-m", "tests.bench", *map(str, PATHS))
    one_process = seconds(*PYTEST, "docs")
    parallel = seconds(*PYTEST, "docs", "-n", "auto")
    print(f"all {len(PATHS)} pages: their code alone takes {code:.1f} s")
    print(f"  checking them in one process   {one_process / code:.2f} times that")
    print(f"  checking them with -n auto     {parallel / code:.2f} times that")
    ratios = {}
    for path in PATHS:
        alone = seconds("-m", "tests.bench", str(path), repeat=1)
        ratios[name(path)] = seconds(*PYTEST, str(path), repeat=1) / alone
    worst = max(ratios, key=lambda page: ratios[page])
    print("one page, as a ratio to its own code:")
    print(f"  median {statistics.median(ratios.values()):.2f}, worst {ratios[worst]:.2f} ({worst})")
    build = seconds("-m", "mkdocs", "build", "--quiet", "--site-dir", ".cache/bench")
    keras = seconds("-c", "import keras")
    print(f"building the site: {build:.1f} s, {build / keras:.2f} times an import of Keras")
    explorer.main()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        plain([Path(argument) for argument in sys.argv[1:]])
    else:
        main()
