"""What was observed can be stored, read and compared."""

from pathlib import Path

from checker.observation import (
    Evaluate,
    Exists,
    Found,
    Known,
    Names,
    Ran,
    Request,
    Result,
    Run,
    Value,
)
from checker.project import load
from checker.results.differences import differences
from checker.results.record import Record, compare, environment, read
from checker.results.reproducible import recorded

REQUESTS: list[Request] = [
    Run("x = 1\nprint(x)", "docs/a.md", 3),
    Evaluate("x"),
    Names(),
    Exists("x.real"),
]
RESULTS: list[Result] = [
    Ran("1\n", "warned\n", "ValueError: é\n", 4, "x", "stopped after 1 s"),
    Value("1", "1", "", "", {"x": 1}, ("1",)),
    Known(frozenset({"x", "y"}), frozenset({"mean"})),
    Found(True),
]


def record(*results: Result, version: str = "1") -> Record:
    """A record of one page."""
    made = Record(environment({"library": version}), frozenset({"mean"}))
    made.add("docs/a.md", REQUESTS, results or RESULTS)
    return made


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    """The file too is the same whenever it is written, one line an observation."""
    made = record()
    made.write(tmp_path / "one.json")
    again = read(tmp_path / "one.json")
    assert again == made
    assert again.results("docs/a.md") == RESULTS
    again.write(tmp_path / "two.json")
    text = (tmp_path / "one.json").read_text(encoding="utf-8")
    assert text == (tmp_path / "two.json").read_text(encoding="utf-8")
    assert len([line for line in text.splitlines() if '"kind"' in line]) == len(REQUESTS)
    assert str(tmp_path) not in text and {"python", "system", "library"} <= made.environment.keys()


def test_the_same_records_do_not_differ() -> None:
    """Nor does a block that stands on another line."""
    other = record()
    other.pages["docs/a.md"][0] = (Run("x = 1\nprint(x)", "docs/a.md", 99), RESULTS[0])
    assert compare(record(), other) == []


def test_two_records_tell_what_differs_and_how() -> None:
    """Page, request, one value, the other."""
    seen: list[Result] = [
        Ran("1.0\n", "warned\n", "ValueError: é\n", 4, "x", "stopped after 1 s"),
        Value("1.0", "1.0", "", "", {}, ()),
        Known(frozenset({"x", "z"})),
        Found(False),
    ]
    assert compare(record(), record(*seen, version="2")) == [
        "library: 1, not 2",
        "docs/a.md: the block that begins 'x = 1': printed '1\\n', not '1.0\\n'",
        "docs/a.md: x: text '1', not '1.0'",
        "docs/a.md: the page's names: page ['y'], not ['z']",
        "docs/a.md: the path x.real: found True, not False",
    ]


def test_pages_and_requests_that_one_record_lacks() -> None:
    """A page added, a fact asked for twice."""
    one, other = record(), record()
    other.add("docs/b.md", [], [])
    one.pages["docs/a.md"].append((Evaluate("x"), Value("2")))
    assert compare(one, other) == [
        "docs/a.md: x: asked True, not False",
        "docs/b.md: only in the second record",
    ]


def test_a_page_that_gives_something_else_again() -> None:
    """Compared without rounding."""
    once_more = [(Evaluate("x"), Value("0.30000000000000004"))]
    found = list(differences("docs/a.md", [(Evaluate("x"), Value("0.3"))], once_more))
    assert [(item.what, item.one, item.other) for item in found] == [
        ("text", "0.3", "0.30000000000000004")
    ]


SETTINGS = """
from pathlib import Path
from checker.project import Project

PROJECT = Project(root=Path(__file__).parent, subject=("math",))
"""
SITE = """
site_name: A site
markdown_extensions:
  - attr_list
  - pymdownx.highlight:
      pygments_lang_class: true
  - pymdownx.superfences
"""
RANDOM = """# A page

```python
import random

number = random.random()
names = {"a", "b", "c", "d", "e", "f"}
difference = number - random.random()
total = 3
```

`0.5`{ data-expr="number" } `0.0`{ data-expr="difference" } `abcdef`{ data-expr="''.join(names)" }
`3`{ data-expr="total" }
"""


def test_a_page_that_cannot_be_run_again_is_given_away(tmp_path: Path) -> None:
    """A random number, the order of a set; a page beside it is not concerned."""
    (tmp_path / "settings.py").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    docs = tmp_path / "docs"
    docs.mkdir()
    right, wrong = docs / "right.md", docs / "wrong.md"
    wrong.write_text(RANDOM, encoding="utf-8")
    right.write_text("# A page\n\n```python\ntotal = 3\n```\n", encoding="utf-8")
    made, different = recorded(load(tmp_path), [right, wrong])
    assert list(made.pages) == ["docs/right.md", "docs/wrong.md"]
    assert [line.partition(" text ")[0] for line in different] == [
        "docs/wrong.md: number:",
        "docs/wrong.md: difference:",
        "docs/wrong.md: ''.join(names):",
    ]
