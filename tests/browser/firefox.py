"""A Firefox, spoken to by WebDriver BiDi: the protocol that it has built in, and needs no driver for."""

import json
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

ARGUMENTS = ["--headless", "--no-remote", "--remote-debugging-port", "0"]
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
# Of a page that arrives in pieces, Firefox may lay out an equation of which a part has come.
IN_PIECES = "Invalid markup: Incorrect number of children for"
PATIENCE = 60  # seconds: other tests keep the machine busy


class Firefox:
    """One window; what goes wrong in it is added to its faults."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket, self.sent = socket, 0
        self.faults: list[str] = []
        self.send("session.new", capabilities={})
        # The window that Firefox starts with never gets the focus.
        self.window = self.send("browsingContext.create", type="window")["context"]
        events = ["log.entryAdded", "network.responseCompleted", "network.fetchError"]
        self.send("session.subscribe", events=events)

    def send(self, method: str, **parameters: Any) -> Any:
        """The answer to a command; events that come before it are kept."""
        self.sent += 1
        command = {"id": self.sent, "method": method, "params": parameters}
        self.socket.send(json.dumps(command))
        while True:
            answer = json.loads(self.socket.recv(timeout=PATIENCE))
            if answer["type"] == "event":
                self.faults += fault(answer["method"], answer["params"])
            elif answer["id"] == self.sent:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['message']}")
                return answer["result"]

    def goto(self, address: str) -> None:
        """Visit a page, and wait until it is loaded; the answer alone may come too early."""
        self.send("browsingContext.navigate", context=self.window, url=address, wait="complete")
        self.until(f"document.URL === {address!r} && document.readyState === 'complete'")

    def until(self, expression: str) -> None:
        """Wait until something is so; no promise is waited for, since it could go with its page."""
        for _ in range(20 * PATIENCE):
            if self.evaluate(expression):
                return
            time.sleep(0.05)
        raise TimeoutError(expression)

    def still(self, expression: str) -> None:
        """Wait until something stays as it is."""
        before = None
        for _ in range(20 * PATIENCE):
            if before == (before := self.evaluate(expression)):
                return
            time.sleep(0.05)
        raise TimeoutError(f"{expression} does not stay the same")

    def resize(self, window: dict[str, Any]) -> None:
        """Go on in a window of another size."""
        size = window["viewport"]
        self.send("browsingContext.setViewport", context=self.window, viewport=size)

    def point(self, selector: str, *, click: bool = False) -> None:
        """Move the mouse to the first element of a kind, when it stands still."""
        element = f"document.querySelector({selector!r})"
        self.evaluate(f"{element}.scrollIntoView({{ block: 'center' }})")
        self.still(f"{element}.getBoundingClientRect().top")
        locator = {"type": "css", "value": selector}
        nodes = self.send("browsingContext.locateNodes", context=self.window, locator=locator)
        origin = {"type": "element", "element": {"sharedId": nodes["nodes"][0]["sharedId"]}}
        actions: list[dict[str, Any]] = [{"type": "pointerMove", "x": 0, "y": 0, "origin": origin}]
        if click:
            actions += [{"type": f"pointer{way}", "button": 0} for way in ("Down", "Up")]
        self.act({"type": "pointer", "id": "mouse", "actions": actions})

    def type(self, text: str) -> None:
        """Press one key after the other."""
        keys = [{"type": f"key{way}", "value": key} for key in text for way in ("Down", "Up")]
        self.act({"type": "key", "id": "keyboard", "actions": keys})

    def act(self, source: dict[str, Any]) -> None:
        """What a hand does."""
        self.send("input.performActions", context=self.window, actions=[source])

    def evaluate(self, expression: str) -> Any:
        """The value of an expression."""
        answer = self.send(
            "script.evaluate",
            expression=f"JSON.stringify({expression})",
            target={"context": self.window},
            awaitPromise=False,
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"].get("value", "null"))


def fault(method: str, event: dict[str, Any]) -> list[str]:
    """What an event says that is wrong."""
    if method == "log.entryAdded":
        wrong = event["level"] in {"error", "warn"} and not event["text"].startswith(IN_PIECES)
        return [f"console: {event['text']}"] if wrong else []
    url = event["request"]["url"]
    if method == "network.fetchError":
        return [] if "NS_BINDING_ABORTED" in event["errorText"] else [f"failed: {url}"]
    status = event["response"]["status"]
    return [f"{status}: {url}"] if status >= 400 else []


@contextmanager
def launch(path: str) -> Iterator[Firefox]:
    """A Firefox with a profile of its own."""
    with tempfile.TemporaryDirectory() as profile, open(f"{profile}/said", "w") as said:
        command = [path, *ARGUMENTS, "--profile", profile, "about:blank"]
        process = subprocess.Popen(command, stdout=said, stderr=said)
        try:
            with connect(f"{listening(Path(said.name))}/session", max_size=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()
            process.wait()


def listening(said: Path) -> str:
    """The address that a Firefox tells once it listens."""
    for _ in range(10 * PATIENCE):
        if found := LISTENING.search(said.read_text(encoding="utf-8", errors="replace")):
            return found[1]
        time.sleep(0.1)
    raise TimeoutError(said.read_text(encoding="utf-8", errors="replace"))
