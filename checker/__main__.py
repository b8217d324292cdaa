"""Commands: `python -m checker update`, `record`, `compare`.

update [PAGE …] [--accept]   run pages and write what is real into them
record FILE                  run all pages, twice, and store what was observed if both agree
compare FILE FILE            which claims of which pages differ between two records, and how
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .page import Page
from .project import load
from .results import record as records
from .results.observing import AHEAD, Observer
from .results.reproducible import recorded
from .update import changes, write


def pages(root: Path, docs: str, named: list[str]) -> Iterator[Path]:
    """The named pages, else all."""
    yield from (
        map(Path.absolute, map(Path, named)) if named else sorted((root / docs).rglob("*.md"))
    )


def update(arguments: argparse.Namespace) -> int:
    """Show what changes; keep back what changes its kind unless it is accepted for named pages."""
    project = load(Path.cwd())
    if arguments.accept and not arguments.page:
        sys.exit("--accept takes the pages whose changes of kind you have read: name them.")
    kept_back, count = [], 0
    paths = pages(project.root, project.docs, arguments.page)
    with Observer(project, Path(tempfile.mkdtemp()), ahead=AHEAD) as observer:
        for page in [observer.meet(Page.read(project, path)) for path in paths]:
            found = changes(page, observer.results(page), arguments.accept)
            if shown := write(found.files):
                count += 1
                print(shown, end="")
            kept_back += found.kept_back
        if project.environment:
            versions = json.dumps(observer.runner.versions(), indent=1, sort_keys=True)
            print(write({project.root / project.environment: f"{versions}\n"}), end="")
    print(f"{count} of the pages changed." if count else "Nothing to change.")
    if kept_back:
        print("\nNot written, because it changes what kind of thing a page shows:")
        print("\n".join(f"  {line}" for line in kept_back))
        print("If that is intended: python -m checker update --accept PAGE")
    return 1 if kept_back else 0


def record(arguments: argparse.Namespace) -> int:
    """Write a record of this environment, unless a page gives something else when it runs again."""
    project = load(Path.cwd())
    found, different = recorded(project, pages(project.root, project.docs, []))
    if different:
        print("Not reproducible: seed what is random, and do not show the rest.")
        print("\n".join(f"  {line}" for line in different))
        return 1
    found.write(Path(arguments.file))
    return 0


def differences(arguments: argparse.Namespace) -> int:
    """Print how two records differ; 1 if they do."""
    lines = records.compare(*(records.read(Path(f)) for f in (arguments.one, arguments.other)))
    print("\n".join(lines) if lines else "No differences.")
    return 1 if lines else 0


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="checker", description=__doc__)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("update")
    command.add_argument("page", nargs="*")
    command.add_argument("--accept", action="store_true")
    command.set_defaults(act=update)
    command = commands.add_parser("record")
    command.add_argument("file")
    command.set_defaults(act=record)
    command = commands.add_parser("compare")
    command.add_argument("one")
    command.add_argument("other")
    command.set_defaults(act=differences)
    arguments = parser.parse_args()
    return int(arguments.act(arguments))


if __name__ == "__main__":
    sys.exit(main())
