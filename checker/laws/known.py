"""The laws of a project's record, for the pages that show them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from ..project import Project

Entry = dict[str, Any]


@cache
def read(path: Path, changed: int) -> dict[str, Entry]:
    """The laws of a record by name, in its order; `changed` is when the file did."""
    record = json.loads(path.read_text(encoding="utf-8"))
    return {entry["name"]: entry for entry in record["laws"]}


def entries(project: Project) -> dict[str, Entry]:
    """The laws of a project, none if it has no record."""
    path = project.root / project.laws
    return read(path, path.stat().st_mtime_ns) if project.laws and path.is_file() else {}
