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
    space = next(space for module in modules for space in spaces(module))
    laws = [law for module in modules for law in own(module)]
    names = [law.name for law in laws]
    if twice := [name for name in names if names.count(name) > 1]:
        raise ValueError(f"there are two laws named {twice[0]}")
    return space, laws


def spaces(module: ModuleType) -> list[Space]:
    """The space, where a module defines or imports it."""
    return [value for value in vars(module).values() if isinstance(value, Space)]


def own(module: ModuleType) -> list[Law]:
    """The laws that a module defines itself, in its order."""
    found = [value for value in vars(module).values() if isinstance(value, Law)]
    return [law for law in found if law.program.__module__ == module.__name__]
