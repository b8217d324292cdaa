"""What happens in the process of one page: its requests in order, in one namespace."""

import atexit
import contextlib
import json
import os
import sys
import traceback
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..observation import Evaluate, Known, Names, Request, Result, Run, Takes
from ..project import Project
from .block import run
from .capture import Capture, without_machine
from .marked import Marked
from .marks import Marks
from .names import exists, of_subject, page_names, takes
from .value import evaluate
from .wire import decode_request, encode, line

REQUESTS, WORK = "requests.json", "work"


def tell_environment(project: Project, answers: int) -> None:
    """Send what is the same for all pages: the versions, and the names that the project knows."""
    names = of_subject(project) if project.vocabulary is set else project.vocabulary()
    about = {"versions": project.versions(), "vocabulary": sorted(names)}
    send(answers, line(about))


def tell_page(project: Project, folder: Path, answers: int) -> None:
    """Send one result after the other, and last what the page's process prints when it ends."""
    requests = map(decode_request, json.loads((folder / REQUESTS).read_text(encoding="utf-8")))
    atexit._clear()
    capture = Capture(folder)
    work = folder / WORK
    work.mkdir()
    os.chdir(work)
    try:
        with project.session():
            capture.take()
            send(answers, line({"ready": True}))
            marks = Marks()
            for result in results(requests, project, capture, marks):
                send(answers, line(encode(result)))
    except BaseException as error:
        message = "".join(traceback.format_exception_only(error)).strip()
        send(answers, line({"failed": without_machine(message, project)}))
        return
    atexit._run_exitfuncs()
    send(answers, line({"last": capture.take()[0], "idle": marks.idle()}))


def results(
    requests: Iterator[Request], project: Project, capture: Capture, marks: Marks
) -> Iterator[Result]:
    """The results in the order of the requests."""
    namespace = main_namespace()
    for number, request in enumerate(requests):
        if isinstance(request, Run):
            yield run(request, namespace, project, capture, Marked(marks, number))
        elif isinstance(request, Evaluate):
            yield evaluate(request, namespace, project, marks)
            capture.take()
        elif isinstance(request, Names):
            yield Known(page_names(namespace))
        elif isinstance(request, Takes):
            yield takes(request, namespace, project)
        else:
            yield exists(request, namespace, project)


def main_namespace() -> dict[str, Any]:
    """The namespace of the module that Python takes for the program."""
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    return module.__dict__


def send(answers: int, message: bytes) -> None:
    """Write a message whole."""
    with contextlib.suppress(BrokenPipeError):
        while message:
            message = message[os.write(answers, message) :]
