"""A fact has to be able to fail: what it speaks of is changed, and it has to move."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.observation import Evaluate, Run, Value
from checker.project import Project
from checker.results.runs import Runner

SETTINGS = """
from pathlib import Path
from checker.project import Project
PROJECT = Project(root=Path(__file__).parent, subject=("statistics", "datetime"))
"""
PAGE = """
import functools, math, re
import statistics
from datetime import date, timedelta
from statistics import mean, median

nine = 9
days, weeks = 4, 2
hours = [6.5, 7.0, 8.5]
table = {("a", True): {"mean": (2, 4)}, ("a", False): {"mean": (2, 4), "median": (3,)}}
words = "the middle value".split()
start = date(2024, 5, 1)
match = re.match(r"(\\w+)", "one two")
f = lambda n: n
g = functools.partial(f, 9)

def constant(): return 9
def reads(): return days and 9
def total(): return sum(hours)
def length(day): return (date(2024, 5, day) - start).days

class Point:
    size = 9
    def __init__(self, n): self.n = n
    def double(self): return self.n * 2
    def nine(self): return 9

p = Point(days)
"""
FIXED = """
9
max(9, 9)
round(9.0)
days and 9
None or days * 0 or 9
days - days + 9
days // days * 9
[days, 9][1]
(days, 9)[1]
{days: 9}[days]
dict(a=days, b=9)['b']
next(iter([9, days]))
str(9) if days else ''
9 if start is not None else 8
(lambda days: 9)(days)
(lambda f: f(9))(f)
len([mean] * 9)
len([days] * 9)
len((days,)) + 8
[9][days * 0]
[n for n in (9, days)][0]
sum([9] + [0] * days)
f(9)
g()
constant()
reads()
p.nine()
Point(9).n
list(map(f, [9]))[0]
getattr(days, 'missing', 9)
table.get('x', 9)
days.__class__(9)
days.__sub__(days - 9)
hours.__class__((9,))
words and 9
len(hours) - len(hours) + 9
hours[0] - hours[0] + 9
hours[9:] or 9
statistics and 9
mean.__name__ and 9
'{} 9'.format('n')
hash(days) * 0 + 9
eval('9')
'mean' if days else 'median'
'mean' + str(days)[:0]
days == days
hours is hours
True or days
int(math.sqrt(81))
min(9, days * 1000 + 9)
""".strip().splitlines()
PARTLY = {
    "f'({weeks}, 9)'": ("9",),
    "tuple([weeks, 9])": ("9",),
    "(weeks,) + (9,)": ("9",),
    "(*hours, 9)": ("9",),
    "[9, mean(hours)]": ("9",),
    "'{} 9'.format(weeks)": ("9",),
}
MOVES = """
nine
days * weeks
(days, days * weeks)
-days
days > weeks
days == 4
type(days)
len(hours)
hours
hours[0]
hours[0] == hours[1]
hours[0] < hours[-1]
max(hours)
round(sum(hours) / len(hours), 2)
total()
length(3)
p.n
p.double()
Point(days).n
Point.size
list(table['a', False])[1]
table['a', True]['mean']
len(table['a', False])
{key: value for key, value in table.items()}
'median' in table['a', False]
words[0]
words.index('middle')
words[-1].upper()
' '.join(words)
mean(hours)
mean([1, 2, 3])
statistics.median(hours)
mean(hours) == median(hours)
mean.__name__
mean is not median
isinstance(start, date)
start
start.year
start + timedelta(days=days)
(date(2024, 5, 8) - start).days
f'{start:%d.%m.%Y}'
start.isoformat()
[date(2024, 5, day).day for day in (1, 2)]
match.group(1)
f'{days} days'
'days=' + str(days)
sorted(hours)[0]
all(hour > 6 for hour in hours)
list(map(f, hours))
math.prod(hours)
""".strip().splitlines()


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Value]]:
    """What each expression yields, on one page."""
    root = tmp_path_factory.mktemp("movement")
    (root / "settings.py").write_text(SETTINGS, encoding="utf-8")
    expressions = [*FIXED, *PARTLY, *MOVES]
    with Runner(Project(root)) as runner:
        ran, *values = runner.ask([Run(PAGE, "page.md", 1), *map(Evaluate, expressions)])
        after = runner.ask([Run(PAGE, "page.md", 1), *map(Evaluate, reversed(expressions))])
    assert not getattr(ran, "raised", "?")
    assert values == after[:0:-1], "to evaluate one expression has changed another"
    yield {e: v for e, v in zip(expressions, values, strict=True) if isinstance(v, Value)}


@pytest.mark.parametrize("expression", FIXED)
def test_a_constant_in_disguise_does_not_move(seen: dict[str, Value], expression: str) -> None:
    """However it is spelt."""
    value = seen[expression]
    assert not value.error
    assert len(value.fixed) == 1 and value.fixed[0] in value.text


@pytest.mark.parametrize("expression", PARTLY)
def test_a_constant_beside_a_fact_is_named(seen: dict[str, Value], expression: str) -> None:
    """The other numbers move."""
    assert (seen[expression].error, seen[expression].fixed) == ("", PARTLY[expression])


@pytest.mark.parametrize("expression", MOVES)
def test_a_fact_moves(seen: dict[str, Value], expression: str) -> None:
    """All of its numbers, or its text."""
    assert (seen[expression].error, seen[expression].fixed) == ("", ())


def test_moving_leaves_the_page_as_it_was(tmp_path: Path) -> None:
    """What the page's own functions read is changed for as long as they run."""
    (tmp_path / "settings.py").write_text(SETTINGS, encoding="utf-8")
    with Runner(Project(tmp_path)) as runner:
        *_, last = runner.ask(
            [
                Run("n = 2\ndef double(): return 2 * n", "page.md", 1),
                Evaluate("double()"),
                Evaluate("(n, double(), [n for n in (1,)])"),
                Run("print(n, double(), sorted(k for k in globals() if k[0] != '_'))", "p.md", 1),
            ]
        )
    assert getattr(last, "printed", "") == "2 4 ['double', 'n']\n"
