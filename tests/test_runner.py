"""Where pages run: all that a page does is seen, ends with it, and ends."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.observation import Evaluate, Exists, Found, Known, Names, Ran, Request, Run, Value
from checker.project import load
from checker.results.channel import RunnerDied
from checker.results.runs import Runner

SETTINGS = """
import contextlib
from pathlib import Path
from checker.project import Project

@contextlib.contextmanager
def session():
    import statistics
    statistics.prepared = True
    yield

PROJECT = Project(
    root=Path(__file__).parent,
    session=session,
    subject=("statistics", "datetime"),
    vocabulary=lambda: {"mean"},
    versions=lambda: {"statistics": "1"},
    noise=("I0000 .*",),
    preload=("statistics",),
    limit=20,
)
"""


def make_runner(root: Path, settings: str = SETTINGS) -> Runner:
    """A runner of a tiny project."""
    (root / "settings.py").write_text(settings, encoding="utf-8")
    return Runner(load(root))


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    """One for all tests, as one process runs all pages."""
    with make_runner(tmp_path_factory.mktemp("project")) as made:
        yield made


def block(code: str, line: int = 1) -> Run:
    """A block of a page."""
    return Run(code, "docs/page.md", line)


def ran(runner: Runner, *codes: str) -> list[Ran]:
    """What the blocks of one page did."""
    results = runner.ask([block(code) for code in codes])
    return [result for result in results if isinstance(result, Ran)]


@pytest.mark.parametrize(
    "code",
    [
        "import os; print('a'); os.write(1, b'b\\n'); print('c')",
        "import sys; print('a'); print('b', file=sys.__stdout__); print('c')",
        "import subprocess; print('a'); subprocess.run(['echo', 'b']); print('c')",
        "import sys; print('a'); sys.stdout.buffer.write(b'b\\n'); print('c')",
        "import ctypes; print('a'); print('b'); ctypes.CDLL(None).puts(b'c')",
        """import threading, time
print('a')
threading.Thread(target=lambda: (time.sleep(0.2), print('b\\nc'))).start()""",
        "import atexit; print('a\\nb'); atexit.register(print, 'c')",
    ],
)
def test_all_output_is_seen_in_its_order(runner: Runner, code: str) -> None:
    """Whatever part of the process writes it."""
    assert [done.printed for done in ran(runner, code)] == ["a\nb\nc\n"]


def test_the_standard_error_is_seen_without_noise(runner: Runner) -> None:
    """Warnings and logging are shown where one runs the page; what the machine says is not."""
    warned, logged, noisy = ran(
        runner,
        "import warnings; warnings.warn('careful')",
        "import logging; logging.warning('\\033[1mlow\\033[0m')",
        "import os; os.write(2, b'I0000 started\\nnot noise: I0000 x\\n')",
    )
    assert warned.errors == "docs/page.md:1: UserWarning: careful\n"
    assert logged.errors == "WARNING:root:low\n"
    assert noisy.errors == "not noise: I0000 x\n"


def test_an_error_is_told_with_its_line_and_what_it_misses(runner: Runner) -> None:
    """The line of the file that the code stands in."""
    root = runner.project.root
    missing, path, syntax = runner.ask(
        [
            block("x = 1\n\nprint('before')\nundefined\n", line=10),
            block(f"raise ValueError('in {root}/docs/page.md')"),
            block("1 +", line=5),
        ]
    )
    assert missing == Ran(
        "before\n", "", "NameError: name 'undefined' is not defined\n", 13, "undefined"
    )
    assert isinstance(path, Ran) and path.raised == "ValueError: in docs/page.md\n"
    assert isinstance(syntax, Ran) and syntax.line == 5 and "SyntaxError" in syntax.raised


@pytest.mark.parametrize("code", ["raise KeyboardInterrupt", "raise SystemExit(3)", "input()"])
def test_errors_that_end_python_are_errors_like_others(runner: Runner, code: str) -> None:
    """The next block still runs."""
    first, second = ran(runner, code, "print('on')")
    assert first.raised and not first.stopped
    assert second.printed == "on\n"


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import os; os._exit(0)", "the process ended with status 0"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "was ended by SIGSEGV"),
        ("while True: pass", "stopped after 0.5 s"),
        ("while True: print('x' * 10_000)", "stopped after"),
        ("import os, time; os.closerange(3, 99); time.sleep(9)", "closed the files"),
    ],
)
def test_a_block_that_ends_its_process_or_never_ends(
    runner: Runner, code: str, reason: str
) -> None:
    """It is told which one it was, and that the others did not run; the next page runs."""
    asked: list[Request] = [block("x = 1"), block(f"print('last', flush=True)\n{code}")]
    first, second, *others = runner.ask(
        [*asked, block("x"), Evaluate("x"), Names(), Exists("x")], limit=0.5
    )
    assert first == Ran()
    assert isinstance(second, Ran) and reason in second.stopped
    assert second.printed.startswith("last\n") and len(second.printed) <= 10_000
    assert [type(other) for other in others] == [Ran, Value, Known, Found]
    assert {other.stopped for other in others} == {f"not run: {second.stopped}"}
    assert ran(runner, "print('next page')")[0].printed == "next page\n"


def test_an_endless_expression_is_stopped(runner: Runner) -> None:
    """And so is a thread that does not end told, though the page goes on."""
    (value,) = runner.ask([Evaluate("sum(iter(int, 1))")], limit=0.5)
    assert value.stopped == "stopped after 0.5 s"
    first, second = ran(
        runner,
        "import threading\nthreading.Thread(target=threading.Event().wait, name='T').start()",
        "print('on')",
    )
    assert first.stopped == "its thread 'T' still ran after 2 s"
    assert second.printed == "on\n"


def test_an_end_that_fails_belongs_to_the_last_block(runner: Runner) -> None:
    """A function that was left for the end, and that never comes back."""
    asked = [block("import atexit, time"), block("atexit.register(time.sleep, 99)")]
    first, second = runner.ask([*asked, Evaluate("1")], limit=0.5)[:2]
    assert (first.stopped, second.stopped) == ("", "when the page ended, stopped after 0.5 s")


def test_what_a_page_does_ends_with_it(runner: Runner) -> None:
    """To the library, to Python, to the process."""
    (before,) = ran(
        runner,
        "import builtins, logging, os, random, statistics, sys, threading, warnings\n"
        "statistics.mean = statistics.prepared = builtins.sum = None\n"
        "os.environ['PAGE'] = 'here'; os.chdir('/'); sys.modules['json'] = None\n"
        "random.seed(1); warnings.simplefilter('error'); logging.disable()\n"
        "kept = open('/dev/null'); sys.setrecursionlimit(99)\n"
        "threading.Thread(target=threading.Event().wait, daemon=True).start()",
    )
    assert not before.raised and not before.stopped
    (after,) = ran(
        runner,
        "import json, logging, os, statistics, sys, threading, warnings\n"
        "print(statistics.mean([1, 3]), statistics.prepared, sum([2]), 'PAGE' in os.environ)\n"
        "warnings.warn('w'); logging.warning('l'); print(threading.active_count(), os.listdir())\n"
        "print(os.getcwd() == '/', sys.getrecursionlimit() > 99)",
    )
    assert after.printed == "2 True 2 False\n1 []\nFalse True\n"
    assert after.errors.count("w") >= 1 and "WARNING:root:l" in after.errors


def test_files_that_a_page_writes_are_gone(runner: Runner) -> None:
    """It works in an empty folder of its own."""
    first, second = ran(
        runner, "import os; open('made', 'w').close(); print(os.getcwd())", "print(os.listdir())"
    )
    assert second.printed == "['made']\n"
    assert not Path(first.printed.strip()).exists()


def test_the_namespace_is_that_of_a_program(runner: Runner) -> None:
    """Names stay from block to block; classes can be pickled."""
    *_, last = ran(
        runner,
        "import pickle\nclass A: pass",
        "if __name__ == '__main__': print(type(pickle.loads(pickle.dumps(A()))) is A)",
    )
    assert last.printed == "True\n"


def test_values_are_plain(runner: Runner) -> None:
    """With a literal where Python can read it back, and the whole numbers of the page."""
    asked = ["{'a': (1, [2.5])}", "when", "float('nan')", "n + zero", "undefined", "1 +"]
    _, plain, date, nan, total, missing, wrong = runner.ask(
        [
            block("from datetime import date\nn, zero, yes = 2, 0, True\nwhen = date(2024, 5, 1)"),
            *map(Evaluate, asked),
        ]
    )
    assert isinstance(plain, Value) and plain.text == plain.literal == asked[0]
    assert isinstance(date, Value) and (date.text, date.literal) == ("2024-05-01", "")
    assert isinstance(nan, Value) and (nan.text, nan.literal) == ("nan", "")
    assert isinstance(total, Value) and total.names == {"n": 2, "zero": 0}
    assert isinstance(missing, Value) and missing.missing == "undefined"
    assert missing.error == "NameError: name 'undefined' is not defined"
    assert isinstance(wrong, Value) and wrong.error.startswith("SyntaxError")


def test_names_and_paths(runner: Runner) -> None:
    """A path exists as a whole or not at all."""
    paths = {
        "os.path.join": True,
        "os.path.joix": False,
        "os.paths.join": False,
        "statistics.mean": True,
        "json.dumps": False,
        "str.upper": True,
        "A.size": True,
        "A.n": True,
        "A.m": False,
        "undefined": False,
    }
    code = "import os\nclass A:\n    size = 1\n    def __init__(self, n): self.n = n"
    _, names, *found = runner.ask([block(code), Names(), *map(Exists, paths)])
    assert names == Known(frozenset({"os", "A"}), frozenset({"mean"}))
    assert found == [Found(there) for there in paths.values()]


def test_a_second_runner_gives_away_what_is_not_reproducible(runner: Runner) -> None:
    """The order of a set, a random number, the time."""
    codes = [
        "print({'a', 'b', 'c', 'd', 'e', 'f', 'g'})",
        "import random; print(random.random())",
        "import time; print(time.perf_counter())",
        "import statistics; print(statistics.mean([1, 2]))",
    ]
    with Runner(runner.project, seed=1) as other:
        pairs = zip(ran(runner, *codes), ran(other, *codes), strict=True)
        assert [one == again for one, again in pairs] == [False, False, False, True]


def test_a_fresh_process_is_as_good_as_a_fork(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where forking is not safe, each page starts a Python."""
    monkeypatch.setenv("CHECKER_FRESH", "1")
    with make_runner(tmp_path) as fresh:
        first, value = fresh.ask([block("n = 2\nprint(__name__)"), Evaluate("n")])
        assert first == Ran("__main__\n") and isinstance(value, Value) and value.text == "2"
        (ended,) = ran(fresh, "import os; os._exit(3)")
        assert ended.stopped == "the process ended with status 3"


def test_a_session_that_fails_is_told(tmp_path: Path) -> None:
    """As the reason why nothing ran."""
    with make_runner(tmp_path, SETTINGS.replace("statistics.prepared = True", "1 / 0")) as broken:
        results = broken.ask([block("1"), block("2")])
    assert "the session failed: ZeroDivisionError" in results[0].stopped
    assert results[1].stopped.startswith("not run: the session failed")


def test_a_runner_that_dies_says_why(tmp_path: Path) -> None:
    """Instead of hanging: settings that fail, a Python that is none, a process that is killed."""
    with make_runner(tmp_path) as killed:
        assert killed.versions() == {"statistics": "1"}
        killed.start().process.kill()
        with pytest.raises(RunnerDied, match="has ended"):
            killed.ask([block("1")])
    (tmp_path / "settings.py").write_text("raise OSError('no settings')", encoding="utf-8")
    with pytest.raises(RunnerDied, match="OSError: no settings"), Runner(killed.project) as dead:
        dead.ask([block("1")])


def test_nothing_stays_behind(tmp_path: Path) -> None:
    """Closing ends what a page has started too."""
    with make_runner(tmp_path) as made:
        (done,) = ran(
            made, "import subprocess; print(subprocess.Popen(['sleep', '60'], stdout=2).pid)"
        )
    end = time.monotonic() + 5
    while time.monotonic() < end and is_alive(int(done.printed)):
        time.sleep(0.05)
    assert not is_alive(int(done.printed))


def is_alive(pid: int) -> bool:
    """Whether a process runs (one that nobody has waited for does not)."""
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").split()[2]
    except FileNotFoundError:
        if sys.platform == "linux":
            return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
