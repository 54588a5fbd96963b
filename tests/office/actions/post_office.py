"""A real mail server on this machine's loopback: it takes what it is told to take."""

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from pytest_django import Settings


class PostOffice:
    """What came in, and what is refused.

    Args:
        refuses: addresses that get a 550.
        taken_one: what is done when a mail came in.
    """

    def __init__(
        self,
        *,
        refuses: frozenset[str] = frozenset(),
        taken_one: Callable[[], object] = lambda: None,
    ) -> None:
        self.refuses, self.taken_one = refuses, taken_one
        self.taken: list[tuple[str, bytes]] = []

    async def handle_RCPT(  # noqa: N802  # the server's own form
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: object
    ) -> str:
        """Take or refuse one address."""
        if address in self.refuses:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802  # the server's own form
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """Keep the mail."""
        await asyncio.sleep(0)
        assert isinstance(envelope.content, bytes)
        self.taken.extend((address, envelope.content) for address in envelope.rcpt_tos)
        self.taken_one()
        return "250 OK"

    @property
    def mails(self) -> list[EmailMessage]:
        """What came in, read as mail."""
        return [
            message_from_bytes(content, policy=policy.default)  # type: ignore[arg-type]  # as asked
            for _, content in self.taken
        ]


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def send_to(settings: Settings, port: int) -> None:
    """Let the office send by the server at this port, without TLS."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.OFFICE_URL = "https://virksom.example"
    settings.DEFAULT_FROM_EMAIL = "virksom@virksom.example"


@contextmanager
def opened(office: PostOffice, *, port: int) -> Iterator[PostOffice]:
    """Open the post office at a port inside."""
    controller = Controller(office, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield office
    finally:
        controller.stop()
