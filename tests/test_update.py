"""`make update` mends what a run can tell, leaves the rest alone, and never leaves half a page."""

import os
import shutil
from pathlib import Path

import pytest

from tests.examples.page import Page
from tests.pages import read

FAULTS = Path(__file__).parent / "faults"
INDENTED = """# A page { #page }

!!! note

    ```python
    print("last")
    print(1 / 3)
    ```

    ```output
    first
    0.334
    ```

It stays: `0.33`{ data-expr="third" }.

```python
third = 1 / 3
```

It is `0.34`{ data-expr="third" } and `1`{ data-expr="round(third * 6)" }.
"""


@pytest.fixture
def mending(monkeypatch: pytest.MonkeyPatch) -> None:
    """As under `--update`."""
    monkeypatch.setattr(Page, "mending", True)


def write(folder: Path, text: str) -> Path:
    """A page with this text."""
    path = folder / "page.md"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "fault",
    [
        *("fact-digit", "fact-in-heading", "fact-in-table", "output-digit", "output-integer"),
        *("output-missing", "output-too-short", "output-word", "pytb-other-message"),
    ],
)
def test_a_wrong_value_becomes_the_real_one(
    fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After one update the page is right, and a second finds nothing to do."""
    path = Path(shutil.copy(FAULTS / f"{fault}.md", tmp_path))
    with monkeypatch.context() as patch:
        patch.setattr(Page, "mending", True)
        read(path).tell()
        mended = path.read_text(encoding="utf-8")
        read(path).tell()
    assert path.read_text(encoding="utf-8") == mended
    page = read(path)
    assert not [report for claim in page.claims if (report := page.judge(claim))]


def test_nothing_else_is_touched(mending: None, tmp_path: Path) -> None:
    """Indentation, the number of digits, right values, and a fact that comes too early."""
    path = write(tmp_path, INDENTED)
    read(path).tell()
    expected = INDENTED.replace("first", "last").replace("0.334", "0.333").replace("0.34", "0.33")
    expected = expected.replace('`1`{ data-expr="round', '`2`{ data-expr="round')
    assert path.read_text(encoding="utf-8") == expected


def test_an_interruption_leaves_the_page_whole(
    mending: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old page stands until the new one is complete."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    path = write(tmp_path, INDENTED)
    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        read(path).tell()
    assert path.read_text(encoding="utf-8") == INDENTED
