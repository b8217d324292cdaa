"""What a page with the explorer loads for it."""

import gzip
import re
from pathlib import Path

from tests.pages import ROOT

ASSETS = ROOT / "docs/assets"
LIMIT = 30 * 1024
IMPORT = re.compile(r"""(?:from|import\()\s*["'](\./[^"']+|\.\./[^"']+)["']""")


def modules(entry: Path) -> set[Path]:
    """A module and all that it imports, near and far."""
    found: set[Path] = set()
    waiting = [entry]
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            text = module.read_text(encoding="utf-8")
            waiting += [(module.parent / name).resolve() for name in IMPORT.findall(text)]
    return found


def code() -> set[Path]:
    """The modules of the explorer."""
    return modules(ASSETS / "explorer.js")


def gzipped(*files: Path) -> int:
    """How many bytes some files take together."""
    return len(gzip.compress(b"".join(file.read_bytes() for file in sorted(files))))


def test_code_is_small() -> None:
    """Each module sent by itself; and all of it, styles included, in one."""
    assert len(code()) > 10
    assert sum(map(gzipped, code())) <= LIMIT
    assert gzipped(*code(), ASSETS / "stylesheets/explorer.css") <= LIMIT
