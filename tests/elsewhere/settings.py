from pathlib import Path

from checker.project import Project

PROJECT = Project(
    root=Path.cwd(),
    subject=("statistics", "datetime"),
    countable=("value", "day"),
)
