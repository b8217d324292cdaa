"""Run the programs of other libraries, each where its library is, and record what they show and return.

The page about them shows the records, and the tests hold Keras against them. `python -m matrix.libraries`
"""

import json
import subprocess
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from checker.source.snippets import Code, sections

from .digests import digest
from .environments import ROOT, listed
from .install import CACHE, interpreter, make
from .record import line, lines

PROGRAMS = ROOT / "snippets" / "libraries"
RECORDS = ROOT / "tests" / "records" / "libraries"
KERAS = "keras"


@dataclass(frozen=True)
class Library:
    """A library besides Keras."""

    name: str
    title: str

    @property
    def program(self) -> dict[str, Code]:
        """Its program, section by section; each goes on from those above."""
        return sections(PROGRAMS / f"from_{self.name}.py")

    @property
    def asked(self) -> dict[str, list[str]]:
        """The expressions whose values are recorded, by the section that they stand behind."""
        every = counterparts().items()
        return {name: [r[self.name] for r in rows if self.name in r] for name, rows in every}

    @property
    def record(self) -> Path:
        """The values of these expressions."""
        return RECORDS / f"{self.name}.json"

    @property
    def shown(self) -> Path:
        """What the sections print, each between marks for pages to include it."""
        return RECORDS / f"{self.name}.txt"

    def values(self) -> dict[str, dict[str, Any]]:
        """What the record holds."""
        found: dict[str, dict[str, Any]] = json.loads(self.record.read_text("utf-8"))["values"]
        return found

    def digest(self) -> str:
        """What tells the program, what is asked of it, and what it prints from any other."""
        codes = [code.text for code in self.program.values()]
        return digest([*codes, json.dumps(self.asked), self.shown.read_text("utf-8")])


LIBRARIES = (Library("pytorch", "PyTorch"), Library("flax", "Flax"))


@cache
def counterparts() -> dict[str, list[dict[str, str]]]:
    """Which expressions of which library have equal values, by the section of the programs."""
    return tomllib.loads((Path(__file__).parent / "counterparts.toml").read_text("utf-8"))


def run(library: Library) -> None:
    """Make the environment if need be, run the program there, and write its record."""
    folder = CACHE / library.name
    make(folder, listed()["libraries"][library.name])
    codes = {name: code.text for name, code in library.program.items()}
    question = json.dumps({"codes": codes, "asked": library.asked})
    command = [str(interpreter(folder)), str(Path(__file__).parent / "library_run.py")]
    done = subprocess.run(command, input=question, stdout=subprocess.PIPE, text=True, check=True)
    found = json.loads(done.stdout)
    mark = "# --8<-- [{}:{}]"
    blocks = (
        f"{mark.format('start', name)}\n{text}{mark.format('end', name)}\n"
        for name, text in found["printed"].items()
    )
    RECORDS.mkdir(parents=True, exist_ok=True)
    library.shown.write_text("\n".join(blocks), encoding="utf-8")
    parts = f'"digest": {line(library.digest())},\n"values": {lines(found["values"])}'
    library.record.write_text(f"{{\n{parts}\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    for each in LIBRARIES:
        run(each)
