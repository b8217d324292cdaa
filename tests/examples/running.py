"""Run a piece of code, and remember what it printed and what it raised."""

import contextlib
import io
import re
import traceback
from collections.abc import Iterator
from dataclasses import dataclass

from .claim import Namespace
from .snippets import ROOT, Code, relative

COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@contextlib.contextmanager
def fresh_session() -> Iterator[None]:
    """Keras as in a new Python; what is done to it and to NumPy's printing ends with it."""
    import keras
    import numpy as np

    keras.utils.clear_session(free_memory=False)
    with np.printoptions():
        yield


@dataclass(frozen=True)
class Ran:
    """What a run of a block did: its standard output, what it raised (or ""), and where."""

    printed: str
    raised: str = ""
    place: str = ""


def run(code: Code, namespace: Namespace) -> Ran:
    """Run code in a namespace, as a fresh Python would that is fed block after block."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            exec(code.compiled(), namespace)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            raised = COLOUR.sub("", "".join(traceback.format_exception_only(error)))
            raised = raised.replace(f"{ROOT}/", "")
            return Ran(
                printed.getvalue(), raised, f"{relative(code.path)}:{raising_line(error, code)}"
            )
    return Ran(printed.getvalue())


def raising_line(error: BaseException, code: Code) -> int:
    """The line of the reader's own code in which an error arose."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == str(code.path)]
    if not lines and isinstance(error, SyntaxError):
        lines = [error.lineno]
    return (lines and lines[-1]) or code.line
