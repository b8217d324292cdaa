"""Serves a folder as a static host does: compressed, with the page for unknown addresses."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".ipynb"}
POLL = 0.01  # seconds until a server notices that it is to end


class Sent(NamedTuple):
    """An answer: what was asked for, and how many bytes went over the wire, its head included."""

    path: str
    size: int


@contextmanager
def serve(folder: Path, sent: list[Sent] | None = None) -> Iterator[str]:
    """The folder's address while it is served; what is sent is added to a list."""

    class Host(StaticHost):
        record = sent if sent is not None else []
        root = folder

    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    Thread(target=server.serve_forever, args=[POLL], daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


class StaticHost(SimpleHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    record: list[Sent]
    root: Path

    def do_GET(self) -> None:
        """Answer a request."""
        file = self.root / self.path.partition("?")[0].lstrip("/")
        if file.is_dir():
            file /= "index.html"
        code = 200 if file.is_file() else 404
        body = compressed(file if code == 200 else self.root / "404.html")
        head = [
            f"{self.protocol_version} {code} {self.responses[code][0]}",
            f"Date: {self.date_time_string()}",
            f"Content-Type: {self.guess_type(file) if code == 200 else 'text/html'}",
            f"Content-Length: {len(body)}",
            *["Content-Encoding: gzip"] * body.startswith(b"\x1f\x8b"),
            "\r\n",
        ]
        answer = "\r\n".join(head).encode() + body
        self.record.append(Sent(self.path, len(answer)))
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@cache
def compressed(file: Path) -> bytes:
    """A file as it is sent."""
    body = file.read_bytes()
    return gzip.compress(body, 6) if file.suffix in TEXT else body
