"""The mails of a played office, as they come to a real server on loopback."""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.message import EmailMessage
from threading import Condition

from tests.office.actions.post_office import PostOffice, opened

PATIENCE = 30
"""Seconds a mail may take: the office itself delivers every twenty."""


class Post:
    """What was sent.

    Args:
        environment: of the office whose mails come here.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = environment
        self.came = Condition()
        self.box = PostOffice(taken_one=self._tell)

    @classmethod
    @contextmanager
    def opened(cls, environment: Mapping[str, str], *, port: int) -> Iterator["Post"]:
        """Open a post office at a port inside."""
        post = cls(environment)
        with opened(post.box, port=port):
            yield post

    def mail(self, to: str, subject: str) -> EmailMessage:
        """Return the latest mail to an address with a subject; waits until there is one."""
        command = [sys.executable, "-m", "virksom.office.commands", "deliver_mail"]
        subprocess.run(command, env=dict(self.environment), check=True, capture_output=True)
        with self.came:
            assert self.came.wait_for(lambda: self._found(to, subject), PATIENCE), self.told()
        return self._found(to, subject)[-1]

    def told(self) -> list[tuple[str, str]]:
        """Return address and subject of every mail so far."""
        return [(mail["To"], mail["Subject"]) for mail in self.box.mails]

    def whole(self) -> str:
        """Return every mail as it is read, without the addresses it went to."""
        return "\n".join(
            str(part.get_content())
            if part.get_content_maintype() == "text"
            else str(mail["Subject"])
            for mail in self.box.mails
            for part in mail.walk()
        )

    def _found(self, to: str, subject: str) -> list[EmailMessage]:
        return [
            mail
            for mail in self.box.mails
            if (mail["To"], mail["Subject"].strip()) == (to, subject)  # a long one is folded
        ]

    def _tell(self) -> None:
        with self.came:
            self.came.notify_all()


def link_in(mail: EmailMessage) -> str:
    """Return the path of the link in a mail."""
    body = mail.get_body(("plain",))
    assert body is not None
    found = re.search(r"https?://[^/\s]+(/\S+)", body.get_content())
    assert found is not None
    return found[1]


def calendar_of(mail: EmailMessage) -> str:
    """Return the calendar file that came along with a mail."""
    (part,) = mail.iter_attachments()
    assert part.get_content_type() == "text/calendar"
    return str(part.get_content())
