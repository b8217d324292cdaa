"""Serves a folder as a static host does, the page for unknown addresses included."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@contextmanager
def serve(folder: Path, below: str = "/") -> Iterator[str]:
    """The folder's address while it is served, at the host's root or below it."""
    handler = partial(StaticHost, directory=str(folder), below=below)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{below}"
    server.shutdown()
    server.server_close()


class StaticHost(SimpleHTTPRequestHandler):
    """One request."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, below: str, **settings: object) -> None:
        self.below = below
        super().__init__(*args, **settings)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """The file behind an address."""
        known = path.startswith(self.below)
        return super().translate_path(path.removeprefix(self.below) if known else "/404")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page."""
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""
