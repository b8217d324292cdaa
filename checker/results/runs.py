"""The side that asks: pages run in another process, and their results are read from there."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from threading import Lock, RLock
from typing import Any, Self

from ..observation import Known, Request, Result
from ..project import Project
from ..runner.watch import START
from ..runner.wire import decode_result, encode
from .channel import Channel, RunnerDied
from .ends import with_idle, with_last

GRACE = START + 30.0  # seconds that the runner gets beyond a block's limit


class Runner:
    """A process that imports a project's libraries once and runs pages, one after the other.

    Two runners with different seeds differ in what differs between two runs of Python (the order of
    sets, random states): a page that gives the same in both is reproducible as far as one can see.
    """

    def __init__(self, project: Project, python: str = sys.executable, *, seed: int = 0) -> None:
        self.project = project
        self.python = python
        self.seed = seed
        self.channel: Channel | None = None
        self.about: dict[str, Any] = {}
        self.turn = RLock()
        self.life = Lock()
        self.closed = False

    def start(self) -> Channel:
        """Start it ahead, so that it imports while this process does something else."""
        with self.life:
            if self.closed:
                raise RunnerDied("Nobody is asking any more.")
            self.channel = self.channel or Channel(self.project.root, self.python, self.seed)
            return self.channel

    def ask(self, requests: Sequence[Request], *, limit: float | None = None) -> list[Result]:
        """Run a page: one result for each request; `limit` replaces the project's for a block.

        Threads that ask at the same time wait for each other.
        """
        with self.turn:
            return self.answers(requests, limit)

    def answers(self, requests: Sequence[Request], limit: float | None) -> list[Result]:
        """The answers to a page's requests."""
        seconds = limit or self.project.limit
        vocabulary = self.vocabulary()
        found: list[Result] = []
        for message in self.question({"requests": [encode(item) for item in requests]}, seconds):
            if "end" in message:
                found = with_idle(found, message.get("idle", {}))
                return with_last(found, message.get("last", ""), message.get("failed", ""))
            result = decode_result(message)
            if isinstance(result, Known):
                result = replace(result, project=vocabulary)
            found.append(result)
        raise AssertionError("the answers of a runner have an end")

    def versions(self) -> dict[str, str]:
        """What the project says that its code runs with."""
        return dict(self.environment()["versions"])

    def vocabulary(self) -> frozenset[str]:
        """The names that every page may use."""
        return frozenset(self.environment()["vocabulary"])

    def environment(self) -> dict[str, Any]:
        """What is the same for all pages; asked once."""
        with self.turn:
            if not self.about:
                about = next(self.question({}, self.project.limit))
                if "failed" in about:
                    raise RunnerDied(f"settings.py fails where code runs: {about['failed']}")
                self.about = about
        return self.about

    def question(self, asked: dict[str, Any], limit: float) -> Iterator[dict[str, Any]]:
        """Ask, and yield the answers, the last of which says so."""
        channel = self.start()
        channel.write(asked | {"limit": limit})
        message: dict[str, Any] = {}
        while "end" not in message:
            message = channel.read(limit + GRACE)
            yield message

    def close(self) -> None:
        """End the process, whatever it is doing for another thread; it does not start again."""
        with self.life:
            self.closed = True
        if self.channel is not None:
            self.channel.close()
            self.channel = None

    def __enter__(self) -> Self:
        """Itself, started when first asked."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        self.close()
