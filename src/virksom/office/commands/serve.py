"""Serving the office by gunicorn: one process, some threads."""

import errno
import socket
import sys

from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]  # it has none
from gunicorn.util import import_app  # type: ignore[import-untyped]  # it has none

from virksom.office.commands.start import make_ready
from virksom.programme.kernel import Refusal, Text

THREADS = 8
"""Requests answered at once; one process keeps the log in memory once."""


class CannotListen(Refusal):
    """The port is taken, or not ours to take."""


def serve(*, host: str, port: int) -> None:
    """Make the database ready, say where the office is, and serve it until stopped.

    Raises:
        NoOffice: the database cannot be opened or reached.
        CannotListen: nothing can listen at that host and port.
    """
    check_port(host, port)
    make_ready()
    _Server(host=host, port=port).run()


def check_port(host: str, port: int) -> None:
    """See that something could listen at host and port.

    Raises:
        CannotListen: it could not; the sentence names the port.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except (OSError, OverflowError) as trouble:
            raise CannotListen(_why(host, port=port, trouble=trouble)) from None


def _why(host: str, *, port: int, trouble: Exception) -> Text:
    if isinstance(trouble, OSError) and trouble.errno == errno.EADDRINUSE:
        return Text(
            f"Port {port} er optaget; vælg en anden med --port.",
            f"Port {port} is taken; choose another with --port.",
        )
    return Text(
        f"Der kan ikke lyttes på {host}, port {port}; vælg en anden med --host eller --port.",
        f"Nothing can listen at {host}, port {port}; choose another with --host or --port.",
    )


def welcome(host: str, port: int) -> str:
    """Return what the terminal says when the office is open: its address and demo log-ins."""
    from virksom.office.actions.load_demo import DEMO_PASSWORD
    from virksom.office.store.users import demo_users

    shown = "localhost" if host in {"127.0.0.1", "0.0.0.0", "::", "::1"} else host  # noqa: S104  # compared, not bound
    lines = [f"Kontoret er åbent: http://{shown}:{port}"]
    names = ", ".join(user.username for user in demo_users())
    if names:
        lines.append(f"Log ind som {names} med adgangskoden {DEMO_PASSWORD}")
    lines.append("Luk med Ctrl+C.")
    return "\n".join(lines)


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    def __init__(self, *, host: str, port: int) -> None:
        self.host, self.port = host, port
        super().__init__()

    def load_config(self) -> None:
        at = f"[{self.host}]" if ":" in self.host else self.host
        self.cfg.set("bind", f"{at}:{self.port}")
        self.cfg.set("threads", THREADS)
        self.cfg.set("preload_app", True)  # noqa: FBT003  # gunicorn's own form
        self.cfg.set("loglevel", "warning")
        self.cfg.set("when_ready", self.when_ready)

    def load(self) -> object:
        return import_app("virksom.office.site.wsgi:application")

    def when_ready(self, _server: object) -> None:
        sys.stdout.write(welcome(self.host, self.port) + "\n")
        sys.stdout.flush()
