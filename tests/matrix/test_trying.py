"""What is told of a law, and of a page, in another environment."""

from collections.abc import Hashable
from pathlib import Path

from checker.laws import Axis, Setting, Space, exception, law, same
from checker.laws.shrink import size
from checker.project import load
from checker.results.runs import Runner
from matrix.pages import tried as tried_page
from matrix.trying import some, tried

NUMBERS = Space(
    axes=[
        Axis("size", {number: f"number {number}" for number in range(1, 20)}),
        Axis("here", {"torch": "on PyTorch", "jax": "on JAX"}, here="torch"),
    ],
    possible=lambda s: s.size != 13,
    spell=lambda s: f"size={s.size}",
    fresh=lambda: None,
)


def test_a_sample_has_each_value() -> None:
    """Of each axis, in few settings, the same ones each time, the nearest to the default first."""
    words: dict[Hashable, str] = {value: str(value) for value in range(4)}
    space = Space([Axis(name, words) for name in "abc"], lambda s: s.a != s.b, str, lambda: None)
    every = list(space.every(space.choice({})))
    sample = some(space, every)
    assert {pair for setting in sample for pair in setting} == {
        (name, value) for name in "abc" for value in words
    }
    assert len(sample) < 8 and sample == some(space, every)
    sizes = [size(space, setting) for setting in sample]
    assert sizes == sorted(sizes)


def test_a_law_that_breaks_tells_where() -> None:
    """As a line of code, with what was expected and found."""

    @law()
    def negative(s: Setting) -> None:
        """A number is negative."""
        same(s.size < 0, True)

    found = tried(NUMBERS, negative)["breaks"]
    assert found == {"in": "size=1", "expected": "True", "found": "False"}


def test_an_exception_that_nothing_needs_is_told() -> None:
    """One that cannot be tried there, or one that something needs, is not."""

    @law()
    @exception(size=2)
    @exception(size=13)
    @exception(size=3)
    @exception(here="jax")
    def other(s: Setting) -> None:
        """A number is not three."""
        same(s.size != 3, True)

    assert tried(NUMBERS, other)["unneeded"] == ["number 2"]


def test_a_law_of_another_place_is_not_tried() -> None:
    """Nothing is said of it."""

    @law(here="jax")
    def elsewhere(s: Setting) -> None:
        """It is so on JAX."""
        same(True, True)

    assert tried(NUMBERS, elsewhere) == {"settings": 0}


SETTINGS_FILE = """
from pathlib import Path
from checker.project import Project

PROJECT = Project(
    root=Path(__file__).parent,
    subject=("math",),
    environment="environment.json",
    versions=lambda: {"keras": "1.0"},
)
"""
SITE = """
site_name: A site
markdown_extensions:
  - attr_list
  - pymdownx.highlight:
      pygments_lang_class: true
  - pymdownx.superfences
"""
WORDS = """# A page { #page }

```python
import math
total = math.isqrt(17)
print(total)
```

```output
5
```

```python
print("version 1.0")
```

```output
version 2.0
```

## Lower { #lower }

```python
other = math.nothing
print(other)
```

```output
4
```

So it is `4`{ data-expr="other" }, and `4`{ data-expr="total" }.
"""


def test_a_page_tells_what_differs_and_what_was_not_reached(tmp_path: Path) -> None:
    """What an earlier error kept from running is no difference of its own, nor is a version."""
    (tmp_path / "settings.py").write_text(SETTINGS_FILE, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    (tmp_path / "environment.json").write_text('{"keras": "2.0"}', encoding="utf-8")
    (tmp_path / "docs").mkdir()
    path = tmp_path / "docs" / "page.md"
    path.write_text(WORDS, encoding="utf-8")
    project = load(tmp_path)
    with Runner(project) as runner:
        found = tried_page(project, runner, path)
    assert found["differs"] == [
        {"claim": 0, "at": "page", "asked": "print(total)", "shown": "5", "real": "4"},
        {
            "claim": 2,
            "at": "lower",
            "asked": "print(other)",
            "shown": "",
            "real": "AttributeError: module 'math' has no attribute 'nothing'",
        },
    ]
    assert (found["claims"], found["unreached"]) == (5, [3])
