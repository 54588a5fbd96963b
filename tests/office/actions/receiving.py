"""A receiver of webhooks on this machine: it keeps what it is sent, and answers as it is told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

Answers = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Receiver:
    """What came, and what is answered."""

    status: int = 200
    location: str = ""
    hangs: bool = False
    drips: bool = False
    came: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    let_go: Event = field(default_factory=Event)
    url: str = ""

    def answer(self, at: BaseHTTPRequestHandler) -> None:
        """Take a message and answer it."""
        body = at.rfile.read(int(at.headers["Content-Length"]))
        self.came.append(({name.lower(): value for name, value in at.headers.items()}, body))
        if self.hangs:
            self.let_go.wait(5)
            return
        if self.drips:
            self._drip(at)
            return
        at.send_response(self.status)
        if self.location:
            at.send_header("Location", self.location)
        at.send_header("Content-Length", "0")
        at.end_headers()

    def _drip(self, at: BaseHTTPRequestHandler) -> None:
        at.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for _ in range(100):
            if self.let_go.wait(0.02):
                return
            at.wfile.write(b"x")
            at.wfile.flush()


@contextmanager
def receiving(told: Receiver) -> Iterator[Receiver]:
    """Let a receiver listen inside."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            try:
                told.answer(self)
            except OSError:
                return

        def log_message(self, *_all: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        told.url = f"http://127.0.0.1:{server.server_address[1]}/modtag?fra=virksom"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield told
        finally:
            told.let_go.set()
            server.shutdown()
            thread.join()
