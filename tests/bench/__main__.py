"""Measure and print: `make bench`.

Each figure is a ratio to something that runs beside it, once by the clock and once in the time of
the processors (of all processes that took part), which depends less on what else the machine does.
Nothing is asserted: the numbers move with the machine and its load.
"""

import statistics
import tempfile
from pathlib import Path

from tests import bench_explorer as explorer
from tests import bench_search as search
from tests.bench.blocks import export, markdown, notebook, plain_file
from tests.bench.jupyter import labs
from tests.bench.measure import Cost, cost
from tests.bench.others import others
from tests.pages import PATHS, name, read

PLAIN = str(Path(__file__).with_name("plain.py"))
PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider")


def line(what: str, one: Cost, other: Cost) -> None:
    """One ratio, by the clock and in time of the processors."""
    print(
        f"  {what:32}{one.wall / other.wall:6.2f} by the clock{one.cpu / other.cpu:6.2f} of processors"
    )


def all_pages(folder: Path, plain: Cost) -> None:
    """All pages at once, and other tools with the same blocks."""
    print(
        f"all {len(PATHS)} pages: their code alone takes {plain.wall:.1f} s, {plain.cpu:.1f} s of processors"
    )
    line("checked by one pytest", cost(*PYTEST, "docs"), plain)
    line("checked with -n 2", cost(*PYTEST, "docs", "-n", "2"), plain)
    print("the same blocks, nothing compared:")
    for tool, arguments, python in others(folder):
        line(tool, cost(*arguments, python=python), plain)


def each_page(folder: Path) -> None:
    """One page after the other."""
    ratios = {}
    for path in (path for path in PATHS if read(path).program):
        alone = cost(PLAIN, str(plain_file(folder, [path])))
        checked = cost(*PYTEST, str(path))
        ratios[name(path)] = (checked.wall / alone.wall, checked.cpu / alone.cpu)
    print("one page beside its code:")
    for place, what in enumerate(("by the clock", "of processors")):
        worst = max(ratios, key=lambda page: ratios[page][place])
        median = statistics.median(ratio[place] for ratio in ratios.values())
        print(f"  {what}: median {median:.2f}, worst {ratios[worst][place]:.2f} ({worst})")


def main() -> None:
    """Everything."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for path in PATHS:
            export(folder, path, (markdown, notebook))
        all_pages(folder, cost(PLAIN, str(plain_file(folder, PATHS))))
        each_page(folder)
        print("building the site, beside an import of Keras:")
        site = cost("-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site"))
        line("mkdocs build", site, cost("-c", "import keras"))
        labs(folder / "labs", folder / "site")
    explorer.main()
    search.main()


if __name__ == "__main__":
    main()
