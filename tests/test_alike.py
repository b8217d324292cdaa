"""Programs that begin alike share what they share, and nothing else."""

from checker.observation import Ran
from checker.results.observing import Observer
from tests.alike import Program, requests

SETUP = "import numpy as np\n\nx = np.arange(3)\n\n\ndef twice(y):\n    return np.add(y, y)"
TWO = Program(f"{SETUP}\ny = twice(x)", "print(y)")
ONE = Program(SETUP, "x = x + 1\nprint(twice(x))")


def printed(observer: Observer, *programs: Program) -> list[str]:
    """What each program prints, or the error that it raises."""
    asked = list(requests(programs))
    answers = observer.runner.ask([request for _, request in asked])
    told = [""] * len(programs)
    for (place, _), ran in zip(asked, answers, strict=True):
        assert isinstance(ran, Ran)
        told[place] += ran.printed + ran.raised
    return told


def test_what_is_shared_runs_once() -> None:
    """As far as two set-ups go together."""
    codes = [request.code for _, request in requests([TWO, ONE])]
    assert sum("x = np.arange(3)" in code for code in codes) == 1


def test_each_goes_on_from_where_they_part(observer: Observer) -> None:
    """A name that one of them binds anew is the old one for the other, in functions too."""
    assert printed(observer, ONE, TWO, ONE) == ["[2 4 6]\n", "[0 2 4]\n", "[2 4 6]\n"]


def test_names_of_one_are_missed_by_another(observer: Observer) -> None:
    """What it prints, defines and imports is gone."""
    found = printed(observer, TWO, Program(SETUP, "y"), Program("", "np"))
    assert found[1:] == [
        "NameError: name 'y' is not defined\n",
        "NameError: name 'np' is not defined\n",
    ]


def test_a_set_up_without_its_import_is_not_the_same(observer: Observer) -> None:
    """Nothing is shared with one that has it."""
    _, robbed = printed(observer, ONE, Program(SETUP.partition("\n\n")[2], "print(x)"))
    assert robbed.startswith("NameError: name 'np' is not defined")


def test_random_numbers_go_on_from_the_set_up(observer: Observer) -> None:
    """Each draws what it draws alone."""
    seeded = "import random\n\nrandom.seed(1)"
    drawing = Program(seeded, "print(random.random())")
    one, other = printed(observer, drawing, drawing)
    assert one == other
