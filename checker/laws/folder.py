"""Find the laws of a folder, and the space they are tried on."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

from .claims import Law
from .space import Space


def load(folder: Path) -> tuple[Space, list[Law]]:
    """Import the modules of a folder below the current one; `settings.py` there has the `SPACE`."""
    relative = folder.resolve().relative_to(Path.cwd())
    sys.path.insert(0, str(Path.cwd()))
    try:
        modules = [
            importlib.import_module(".".join((*relative.parts, path.stem)))
            for path in sorted(folder.glob("*.py"))
        ]
    finally:
        sys.path.remove(str(Path.cwd()))
    (space,) = (value for module in modules for value in own(module, Space))
    laws = [value for module in modules for value in own(module, Law)]
    names = [law.name for law in laws]
    if twice := [name for name in names if names.count(name) > 1]:
        raise ValueError(f"there are two laws named {twice[0]}")
    return space, laws


def own(module: ModuleType, kind: type) -> list[object]:
    """What a module defines of a kind; not what it imports from its neighbours."""
    found = [value for value in vars(module).values() if isinstance(value, kind)]
    if kind is Law:
        return [law for law in found if law.program.__module__ == module.__name__]
    return found if module.__name__.endswith("settings") else []
