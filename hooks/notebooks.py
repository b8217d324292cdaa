"""Gives the readers of a page its notebook and its program: a MkDocs hook, and a command.

    python -m hooks.notebooks site    after a build without hooks

The pages link to both where they have code (`overrides/partials/run-it-yourself.html`).
"""

import os
import sys
from pathlib import Path
from typing import Any

from checker.notebook.site import write
from checker.project import load


def on_post_build(*, config: Any, **_: Any) -> None:
    """Called by MkDocs when the site is written."""
    root = Path(config["config_file_path"]).parent
    write(load(root), Path(config["site_dir"]), config["site_url"] or "")


if __name__ == "__main__":
    write(load(Path.cwd()), Path(sys.argv[1]), os.environ.get("SITE_URL", ""))
