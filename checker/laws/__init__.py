"""General sentences, each with a program that tries to break it; knows no library."""

from .claims import Law, exception, law
from .compare import Broken, differ, holds, refused, same
from .setting import Setting
from .space import Axis, Space

__all__ = [
    "Axis",
    "Broken",
    "Law",
    "Setting",
    "Space",
    "differ",
    "exception",
    "holds",
    "law",
    "refused",
    "same",
]
