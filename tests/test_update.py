"""The update mends what a run can tell, leaves the rest alone, and never leaves half a page."""

import os
import shutil
from pathlib import Path

import pytest

from checker.judging.checking import reports
from checker.results.observing import Observer
from checker.update import changes, write
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
    0.333333
    ```

It stays: `0.33`{ data-expr="third" }.

```python
third = 1 / 3
```

It is `0.34`{ data-expr="third" } and `1`{ data-expr="round(third * 6)" }.
"""


def page_with(folder: Path, text: str) -> Path:
    """A page with this text."""
    path = folder / "page.md"
    path.write_text(text, encoding="utf-8")
    return path


def mend(path: Path, observer: Observer, accept: bool = False) -> list[str]:
    """Update a page; what was kept back."""
    page = read(path)
    found = changes(page, observer.results(page), accept)
    write(found.files)
    return found.kept_back


@pytest.mark.parametrize(
    "fault",
    [
        *("fact-digit", "fact-in-heading", "fact-in-table", "output-digit", "output-integer"),
        *("output-missing", "output-too-short", "output-word", "pytb-other-message"),
    ],
)
def test_a_wrong_value_becomes_the_real_one(fault: str, tmp_path: Path, observer: Observer) -> None:
    """After one update the page is right, and a second finds nothing to do."""
    path = Path(shutil.copy(FAULTS / f"{fault}.md", tmp_path))
    assert not mend(path, observer)
    mended = path.read_text(encoding="utf-8")
    assert not mend(path, observer)
    assert path.read_text(encoding="utf-8") == mended
    page = read(path)
    assert not reports(page, observer.results(page))


def test_nothing_else_is_touched(tmp_path: Path, observer: Observer) -> None:
    """Indentation, the number of digits, right values, and a fact that comes too early."""
    path = page_with(tmp_path, INDENTED)
    mend(path, observer)
    expected = INDENTED.replace("first", "last")
    expected = expected.replace("`0.34`", "`0.33`")
    expected = expected.replace('`1`{ data-expr="round', '`2`{ data-expr="round')
    assert path.read_text(encoding="utf-8") == expected


def test_line_ends_stay(tmp_path: Path, observer: Observer) -> None:
    """A page with the line ends of Windows keeps them."""
    path = tmp_path / "page.md"
    path.write_bytes(INDENTED.replace("\n", "\r\n").encode())
    mend(path, observer)
    assert path.read_bytes().count(b"\r\n") == INDENTED.count("\n")
    assert path.read_bytes().count(b"\n") == INDENTED.count("\n")


@pytest.mark.parametrize(
    ("wrong", "kept"),
    [
        ("```python\nprint(LSTMM)\n```\n\n```output\n4\n```\n", "page.md:3: now raises NameError"),
        ("```python\nn = [1, 2]\n```\n\n`4`{ data-expr='n' }\n", "page.md:7: 4 became [1, 2]"),
        ("```python\nn = True\n```\n\n`1`{ data-expr='n' }\n", "page.md:7: 1 became True"),
    ],
)
def test_a_change_of_kind_is_written_only_when_accepted(
    wrong: str, kept: str, tmp_path: Path, observer: Observer
) -> None:
    """A slip must never become documentation."""
    path = page_with(tmp_path, f"# A page {{ #page }}\n\n{wrong}")
    before = path.read_text(encoding="utf-8")
    (line,) = mend(path, observer)
    assert kept in line
    assert path.read_text(encoding="utf-8") == before
    assert not mend(path, observer, accept=True)
    assert path.read_text(encoding="utf-8") != before


def test_output_with_a_fence_in_it_gets_a_longer_fence(tmp_path: Path, observer: Observer) -> None:
    """So that the next run reads the page as it is meant."""
    text = "# A page { #page }\n\n```python\nprint('```')\n```\n"
    path = page_with(tmp_path, text)
    mend(path, observer)
    assert "````output\n```\n````" in path.read_text(encoding="utf-8")
    page = read(path)
    assert not reports(page, observer.results(page))


def test_a_fence_grows_with_its_output(tmp_path: Path, observer: Observer) -> None:
    """So that no line of it ends the fence."""
    text = "# A page { #page }\n\n> ~~~python\n> print('~~~~\\n~~~')\n> ~~~\n>\n> ~~~output\n> x\n> ~~~\n"
    path = page_with(tmp_path, text)
    mend(path, observer)
    assert "> ~~~~~output\n> ~~~~\n> ~~~\n> ~~~~~\n" in path.read_text(encoding="utf-8")
    page = read(path)
    assert not reports(page, observer.results(page))


@pytest.mark.parametrize("value", ["a`b", "a\nb", ""])
def test_what_inline_code_cannot_show_is_kept_back(
    value: str, tmp_path: Path, observer: Observer
) -> None:
    """Whether or not it is accepted."""
    text = f"# A page {{ #page }}\n\n```python\nn = {value!r}\n```\n\n`a`{{ data-expr='n' }}\n"
    path = page_with(tmp_path, text)
    (line,) = mend(path, observer, accept=True)
    assert line.endswith(f"page.md:7: {value!r} cannot stand in inline code")
    assert path.read_text(encoding="utf-8") == text


def test_a_page_that_cannot_be_read_is_left_alone(tmp_path: Path, observer: Observer) -> None:
    """Its report says why."""
    text = "# A page { #page }\n\n```python\nprint(1)\n"
    path = page_with(tmp_path, text)
    assert not mend(path, observer)
    assert path.read_text(encoding="utf-8") == text


def test_an_interruption_leaves_the_page_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, observer: Observer
) -> None:
    """The old page stands until the new one is complete, and nothing is left beside it."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    path = page_with(tmp_path, INDENTED)
    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        mend(path, observer)
    assert path.read_text(encoding="utf-8") == INDENTED
    assert list(tmp_path.iterdir()) == [path]
