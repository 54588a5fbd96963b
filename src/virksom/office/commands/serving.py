"""Serving the office by gunicorn: one process, some threads."""

import errno
import socket
import sys
from threading import Event, Thread

from django.conf import settings
from django.db import connections
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]  # it has none
from gunicorn.util import import_app  # type: ignore[import-untyped]  # it has none

from virksom.office.actions.load_demo import DEMO_PASSWORD
from virksom.office.commands.delivering import keep_delivering
from virksom.office.commands.start import make_ready
from virksom.office.store import read
from virksom.office.store.backup.unfinished import must_be_finished
from virksom.office.store.users import demo_users
from virksom.office.store.vault.sealing import check_keys
from virksom.office.web.warm import warm
from virksom.programme.kernel import Refusal, Text

THREADS = 8
"""Requests answered at once; one process keeps the log in memory once."""


class CannotListen(Refusal):
    """The port is taken, or not ours to take."""


def serve(*, host: str, port: int, language: str) -> None:
    """Make the database ready, say where the office is, and serve it until stopped.

    Raises:
        NoOffice: the database cannot be opened or reached.
        CannotListen: nothing can listen at that host and port.
        NoKey: there is no key to sign with.
        CannotOpen: the keys of the vault do not open it.
        NotFinished: a restore stands half-way.
    """
    check_port(host, port)
    make_ready()
    must_be_finished()
    str(settings.SECRET_KEY)
    check_keys()
    _Server(host=host, port=port, language=language).run()


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


_OPEN = Text("Kontoret er åbent: {address}", "The office is open: {address}")
_LOG_INS = Text(
    "Log ind som {names} med adgangskoden {password}",
    "Sign in as {names} with the password {password}",
)
_HOSTS = Text(
    "Den svarer kun på navnene {hosts}; nævn andre i VIRKSOM_HOSTS.",
    "It answers to the names {hosts} only; name others in VIRKSOM_HOSTS.",
)
_EMPTY = Text(
    "Her er endnu intet program: læg demoen ind med »virksom demo --load«.",
    "There is no programme here yet: load the demo with “virksom demo --load”.",
)
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104  # compared, not bound
_STOP = Text("Luk med Ctrl+C.", "Stop with Ctrl+C.")


def welcome(host: str, port: int, *, language: str) -> str:
    """Return what the terminal says when the office is open: its address and demo log-ins."""
    shown = "localhost" if host in _LOOPBACK | _EVERYWHERE else host
    lines = [_OPEN.read(language).format(address=f"http://{shown}:{port}")]
    if host not in _LOOPBACK:
        lines.append(_HOSTS.read(language).format(hosts=", ".join(settings.ALLOWED_HOSTS)))
    if not read.programmes():
        lines.append(_EMPTY.read(language))
    names = ", ".join(user.username for user in demo_users())
    if names:
        lines.append(_LOG_INS.read(language).format(names=names, password=DEMO_PASSWORD))
    return "\n".join([*lines, _STOP.read(language)])


class _Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    def __init__(self, *, host: str, port: int, language: str) -> None:
        self.host, self.port, self.language = host, port, language
        super().__init__()

    def load_config(self) -> None:
        at = f"[{self.host}]" if ":" in self.host else self.host
        self.cfg.set("bind", f"{at}:{self.port}")
        self.cfg.set("threads", THREADS)
        self.cfg.set("preload_app", True)  # noqa: FBT003  # gunicorn's own form
        self.cfg.set("loglevel", "error")
        self.cfg.set("when_ready", self.when_ready)
        self.cfg.set("post_worker_init", self.warm)

    def load(self) -> object:
        application = import_app("virksom.office.site.wsgi:application")
        read.share_logs()
        connections.close_all()
        return application

    def warm(self, _worker: object) -> None:
        # In the worker, as what draws charts has threads of its own, which no fork takes along.
        Thread(target=warm, daemon=True).start()
        Thread(target=keep_delivering, args=(Event(),), daemon=True).start()

    def when_ready(self, _server: object) -> None:
        sys.stdout.write(welcome(self.host, self.port, language=self.language) + "\n")
        sys.stdout.flush()
        connections.close_all()
