"""The code of some pages and nothing else: plain Python, in one process, one page after the other.

    python tests/bench/plain.py FILE

The file holds a list of pages, each a list of blocks, as JSON. Neither the checker nor this project
is imported. A block that is to raise does; all else has to run. What a page saves goes with its folder.
"""

import contextlib
import io
import json
import sys
import tempfile
from pathlib import Path


def run(blocks: list[dict[str, str]]) -> None:
    """Run one page."""
    namespace: dict[str, object] = {"__name__": "__main__"}
    for block in blocks:
        with contextlib.redirect_stdout(io.StringIO()):
            try:
                exec(compile(block["code"], "page", "exec"), namespace)  # noqa: S102 - it is what is measured
            except Exception:
                if not block["raises"]:
                    raise


if __name__ == "__main__":
    for page in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            run(page)
