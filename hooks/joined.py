"""Joins the modules that a page loads into one file when the site is built: one request, no comments.

A MkDocs hook. `make serve` leaves the modules as they are, and so does a build without the hook:
the site works either way.
"""

import re
from pathlib import Path
from typing import Any, Literal

ENTRIES = (
    "assets/site.js",
    *(f"assets/{name}/element.js" for name in ("explorer", "errors", "returned", "versions")),
    "assets/search/worker.js",
)
IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"(\.[^"]+)"\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:const|function|class) (\w+))", re.MULTILINE)
COMMENT = re.compile(r"^ *(?:/\*\*.*?\*/|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
INDENT = re.compile(r"^ +", re.MULTILINE)


def modules(entry: Path) -> list[Path]:
    """A module and all that it imports, each behind those that it needs."""
    found: list[Path] = []

    def visit(module: Path) -> None:
        for match in IMPORT.finditer(module.read_text(encoding="utf-8")):
            visit((module.parent / match[2]).resolve())
        if module not in found:
            found.append(module)

    visit(entry.resolve())
    return found


def join(entry: Path) -> str:
    """One module that does what the entry and its imports do; each keeps its names to itself."""
    files = modules(entry)
    return "".join(closed(file, files) for file in files)


def closed(file: Path, files: list[Path]) -> str:
    """A module as a function that is called at once, and gives what the module exports."""
    text = COMMENT.sub("", file.read_text(encoding="utf-8"))

    def taken(match: re.Match[str]) -> str:
        source = files.index((file.parent / match[2]).resolve())
        return f"const {{{match[1].replace(' as ', ': ')}}} = m{source}\n" if match[1] else ""

    exports = EXPORT.findall(text)
    body = EXPORT.sub("", IMPORT.sub(taken, text))
    if left := re.search(r"^(?:import|export)\b.*", body, re.MULTILINE):
        raise ValueError(f"{file.name}: cannot join `{left[0]}`")
    number = files.index(file)
    given = f"return {{ {', '.join(exports)} }}\n" if exports else ""
    return f"const m{number} = (() => {{\n{INDENT.sub('', body)}{given}}})()\n"


class Hook:
    """Remembers whether the site is built or served."""

    serving = False


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], **_: Any) -> None:
    """Called by MkDocs at its start."""
    Hook.serving = command == "serve"


def on_post_build(*, config: Any, **_: Any) -> None:
    """Called by MkDocs when all files are in the site."""
    if not Hook.serving:
        site, docs = Path(config["site_dir"]), Path(config["docs_dir"])
        for entry in ENTRIES:
            (site / entry).write_text(join(docs / entry), encoding="utf-8")
