"""What a page with the explorer loads for it, and that joining its modules changes nothing."""

import gzip
from pathlib import Path

import pytest

from hooks.joined import join, modules
from tests.node import module

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "docs/assets"
ENTRY = ASSETS / "explorer/element.js"
STYLES = ASSETS / "stylesheets/explorer.css"
LIMIT = 27 * 1024

CHECK = """
import { program } from "./docs/assets/explorer/code.js"
import { compute } from "./docs/assets/explorer/numbers.js"
import { fromQuery } from "./docs/assets/explorer/query.js"
import { pieces } from "./docs/assets/explorer/view.js"

export function check(query) {
  const { state } = fromQuery(query)
  const computed = compute(state)
  const all = pieces(state, computed, () => "0.x.0")
  const html = Object.entries(all).map(([name, piece]) => [name, piece()])
  return [state, computed.tensors, program(state, computed.tensors), html]
}
"""
QUERIES = ["", "layer=GRU&two_cells=True&mask=2", "bidirectional=True&feed=True&part=2&step=1"]


def gzipped(*texts: str) -> int:
    """How many bytes some texts take, each sent by itself."""
    return sum(len(gzip.compress(text.encode())) for text in texts)


def sent() -> tuple[str, ...]:
    """All that the built site sends for the explorer: the loader, the joined modules, the styles."""
    loader, styles = (path.read_text("utf-8") for path in (ASSETS / "elements.js", STYLES))
    return loader, join(ENTRY), styles


def test_what_is_sent_is_small() -> None:
    """Joined, as a built site sends it."""
    assert len(modules(ENTRY)) > 10
    assert gzipped(*sent()) <= LIMIT


def test_modules_are_short() -> None:
    """A file has one reason to change."""
    for path in modules(ENTRY):
        assert len(path.read_text(encoding="utf-8").splitlines()) < 175, path


@pytest.mark.parametrize("query", QUERIES)
def test_joining_changes_nothing(query: str, tmp_path: Path) -> None:
    """The joined modules show what the modules show, but for the spaces that lines begin with."""
    entry = tmp_path / "check.js"
    entry.write_text(
        CHECK.replace("./docs", f"{ROOT}/docs").replace('"/', '"./..' + "/.." * 20 + "/")
    )
    files = modules(entry)
    joined = tmp_path / "joined.js"
    joined.write_text(f"{join(entry)}export const {{ check }} = m{len(files) - 1}\n")
    (tmp_path / "package.json").write_text('{"type": "module"}')
    with module(entry) as apart, module(joined) as together:
        assert flat(together("check", query)) == flat(apart("check", query))


def flat(shown: list[object]) -> list[str]:
    """The same without spaces at the beginnings of lines of HTML."""
    return [line.lstrip() for line in str(shown).replace("\\n", "\n").splitlines()]


def test_what_cannot_be_joined_is_an_error(tmp_path: Path) -> None:
    """Instead of a site whose explorer does not start."""
    entry = tmp_path / "entry.js"
    entry.write_text("export default 1\n")
    with pytest.raises(ValueError, match="cannot join `export default 1`"):
        join(entry)
