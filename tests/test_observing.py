"""What several processes need is made once, and what is under way ends with who asked for it."""

import multiprocessing
import os
import time
from concurrent.futures import wait
from pathlib import Path

from checker.page import Page
from checker.placing import Placing, places
from checker.project import load
from checker.results.observing import Observer
from checker.results.once import locked, once
from tests.pages import PATHS, PROJECT, ROOT, read

SLEEPS = "# A page\n\n```python\nimport time\n\ntime.sleep(100)\n```\n"


def test_pages_that_were_met_end_with_the_observer(tmp_path: Path) -> None:
    """Those that run, and those that wait for them: nobody asks for their results any more."""
    project = load(ROOT / "tests/elsewhere")
    with Observer(project, tmp_path, ahead=2) as observer:
        for number in range(4):
            observer.meet(Page(project, project.root / f"docs/{number}.md", SLEEPS))
    begun = [run for run in observer.runs.values() if not run.cancelled()]
    assert not wait(begun, timeout=60).not_done


def ask_once(folder: Path) -> None:
    """What each of several processes does."""

    def make() -> list[str]:
        time.sleep(0.2)
        with (folder / "calls").open("a", encoding="utf-8") as file:
            file.write("made\n")
        return ["made"]

    assert once(folder, "a page", make) == ["made"]


def test_several_processes_make_a_result_once(tmp_path: Path) -> None:
    """The others wait for it, and get the same."""
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=ask_once, args=(tmp_path,)) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    assert (tmp_path / "calls").read_text(encoding="utf-8") == "made\n"
    assert once(tmp_path, "another page", lambda: [3]) == [3]


def test_what_another_process_makes_is_left_to_it(tmp_path: Path) -> None:
    """And is there for those who wait."""
    once(tmp_path, "key", lambda: 1)
    (lock,) = tmp_path.glob("*.lock")
    (made,) = tmp_path.glob("*.json")
    made.unlink()
    with locked(lock, wait=True):
        assert once(tmp_path, "key", lambda: 2, wait=False) is None
    assert not made.exists()
    assert once(tmp_path, "key", lambda: 2) == 2


def test_workers_find_the_places_of_pages_together(tmp_path: Path) -> None:
    """A second worker reads what the first has found, and finds the rest."""
    first, second = (Placing(PROJECT, tmp_path) for _ in range(2))
    some = PATHS[:3]
    first.of(some[0])
    (found,) = tmp_path.glob("*.json")
    os.utime(found, ns=(0, 0))
    second.begin(some, worker=1, workers=2)
    assert len(list(tmp_path.glob("*.json"))) == len(some)
    assert found.stat().st_mtime_ns == 0
    assert [first.of(path) for path in some] == [places(read(path)) for path in some]
