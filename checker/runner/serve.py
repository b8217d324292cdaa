"""One page after the other, each in a process of its own that is watched until it ends."""

import gc
import importlib
import json
import shutil
import tempfile
from io import FileIO
from pathlib import Path

from ..observation import NOT_RUN, Request
from ..project import Project
from .capture import OUTPUT
from .child import Child
from .page import REQUESTS, send, tell_environment, tell_page
from .watch import Message, Stopped, messages
from .wire import decode_request, encode, line, stopped

TOLD = 10_000  # bytes of output that are of use where a block was stopped


def preload(project: Project) -> None:
    """Import once what every page needs; no page has the collector go through all of it again."""
    gc.disable()
    for module in project.preload:
        importlib.import_module(module)
    gc.freeze()
    gc.enable()


class Server:
    """Answers questions, one line each, until there are no more."""

    def __init__(self, project: Project, questions: FileIO, answers: int) -> None:
        self.project = project
        self.questions = questions
        self.answers = answers

    def serve(self) -> None:
        """A question holds a page's requests and its limit; without requests it asks what is here.

        The answer is a line for each result and, at last, one that holds `end`.
        """
        for question in iter(self.questions.readline, b""):
            asked = json.loads(question)
            limit = asked["limit"] or self.project.limit
            if "requests" in asked:
                self.tell(asked["requests"], limit)
            else:
                self.tell_environment(limit)

    def tell_environment(self, limit: float) -> None:
        """Forward what a process of its own says about this environment."""
        try:
            with Child(lambda answers: tell_environment(self.project, answers)) as child:
                about = next(messages(child, self.questions, limit, lambda: 0))
        except Stopped as reason:
            about = {"failed": str(reason)}
        send(self.answers, line(about | {"end": True}))

    def tell(self, asked: list[Message], limit: float) -> None:
        """Forward the results of a page, and say of those that do not come why."""
        requests = [decode_request(fields) for fields in asked]
        folder = Path(tempfile.mkdtemp(prefix="page-"))
        try:
            (folder / REQUESTS).write_text(json.dumps(asked), encoding="utf-8")
            last = self.watch(requests, folder, limit)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        send(self.answers, line({"end": True} | last))

    def watch(self, requests: list[Request], folder: Path, limit: float) -> Message:
        """Forward the results of a page as they come; what is left to say at its end."""
        waiting = list(requests)
        output = folder / OUTPUT

        def size() -> int:
            return output.stat().st_size if output.exists() else 0

        with Child(lambda answers: tell_page(self.project, folder, answers), folder) as child:
            try:
                for message in messages(child, self.questions, limit, size):
                    if "ready" in message:
                        continue
                    if "failed" in message:
                        raise Stopped(f"the session failed: {message['failed']}")
                    if "last" in message:
                        return message
                    waiting.pop(0)
                    send(self.answers, line(message))
            except Stopped as reason:
                text = beginning(output)
                for place, request in enumerate(waiting):
                    why = f"{NOT_RUN}{reason}" if place else str(reason)
                    runs = {"printed": text} if not place and asked_to_run(request) else {}
                    send(self.answers, line(encode(stopped(request, why, **runs))))
                if not waiting:
                    return {"failed": f"when the page ended, {reason}"}
        return {}


def beginning(output: Path) -> str:
    """What was written first: a block that never ends may have written more than fits into memory."""
    if not output.exists():
        return ""
    with output.open("rb") as file:
        return file.read(TOLD).decode("utf-8", "replace")


def asked_to_run(request: Request) -> bool:
    """Whether it is a block."""
    return type(request).__name__ == "Run"
