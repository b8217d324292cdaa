"""The blocks of pages in the forms that other tools read."""

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from tests.pages import name, read

Block = dict[str, str | bool]
Write = Callable[[Path, Sequence[Block]], None]


@cache
def blocks(path: Path) -> tuple[Block, ...]:
    """The blocks of a page in order, its set-up included, and whether each is to raise."""
    return tuple(
        {"code": code.text, "raises": part.raises and code is part.code}
        for part in read(path).program
        for code in part.codes
    )


def plain_file(folder: Path, paths: Sequence[Path]) -> Path:
    """The blocks of some pages for `plain.py`."""
    file = folder / "blocks.json"
    file.write_text(json.dumps([blocks(path) for path in paths]), encoding="utf-8")
    return file


def export(folder: Path, path: Path, writers: Sequence[Write]) -> None:
    """Write one page in every form, each below a folder of its own."""
    for write in writers:
        file = folder / write.__name__ / name(path).replace("/", "-").replace("-", "_")
        file.parent.mkdir(parents=True, exist_ok=True)
        write(file, blocks(path))


def expected(block: Block) -> str:
    """The code of a block; what it is to raise is caught, for tools that know no such blocks."""
    code = str(block["code"]).strip("\n")
    if not block["raises"]:
        return code
    body = "\n".join(f"    {line}" for line in code.splitlines())
    return f"try:\n{body}\nexcept Exception:\n    pass"


def markdown(file: Path, found: Sequence[Block]) -> None:
    """Fences of Python; marks of a fence in their strings are spelt otherwise, since they would end it."""
    codes = (expected(block).replace("```", r"\x60" * 3) for block in found)
    text = "\n\n".join(f"```python\n{code}\n```" for code in codes)
    file.with_suffix(".md").write_text(f"# A page\n\n{text}\n", encoding="utf-8")


def notebook(file: Path, found: Sequence[Block]) -> None:
    """A cell each."""
    cells: list[dict[str, object]] = [
        {
            "cell_type": "code",
            "id": str(number),
            "execution_count": None,
            "metadata": {},
            "outputs": [],
            "source": expected(block),
        }
        for number, block in enumerate(found)
    ]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python", "language": "python"}}
    whole = {"cells": cells, "metadata": kernel, "nbformat": 4, "nbformat_minor": 5}
    file.with_suffix(".ipynb").write_text(json.dumps(whole), encoding="utf-8")
