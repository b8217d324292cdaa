"""Run a block of code as a fresh Python would that is fed block after block."""

import threading
import time
import traceback
from typing import Any

from ..observation import Ran, Run
from ..project import Project
from .capture import COLOUR, Capture, without_machine, without_noise
from .marked import Marked

PATIENCE = 2.0  # seconds for the threads that a block has started


def run(
    request: Run, namespace: dict[str, Any], project: Project, capture: Capture, marked: Marked
) -> Ran:
    """Run the block; its tracebacks name the true file and line."""
    raised, missing, number, running = "", "", 0, ""
    try:
        source = "\n" * (request.line - 1) + request.code
        tree = marked.tree(source, request.file)
        exec(compile(tree, request.file, "exec", dont_inherit=True), namespace)
    except BaseException as error:
        raised = without_machine("".join(traceback.format_exception_only(error)), project)
        missing = missing_name(error)
        number = raising_line(error, request)
    if late := late_threads():
        running = f"its thread {late!r} still ran after {PATIENCE:g} s"
    printed, errors = capture.take()
    printed = COLOUR.sub("", printed)  # a terminal shows none of it
    return Ran(printed, without_noise(errors, project), raised, number, missing, running)


def missing_name(error: BaseException) -> str:
    """The name that a NameError misses, or ""."""
    return str(getattr(error, "name", None) or "") if isinstance(error, NameError) else ""


def raising_line(error: BaseException, request: Run) -> int:
    """The line of the reader's own code in which an error arose."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == request.file]
    if not lines and isinstance(error, SyntaxError):
        lines = [error.lineno]
    return (lines and lines[-1]) or request.line


def late_threads() -> str:
    """The name of a thread that does not end; what the others print belongs to the block."""
    end = time.monotonic() + PATIENCE
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(max(0.0, end - time.monotonic()))
            if thread.is_alive():
                return thread.name
    return ""
