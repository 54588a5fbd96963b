"""Hand over the mails that wait: a sentence and a link each, and never a name.

Whoever has no password is let in by the link itself, once. An address is read from the vault
when the mail is handed over and kept nowhere else. A server that is down changes nothing: the
notice stands, and its mail is tried again later.

Source:
    Invariant 3; decision 0018.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.mime.base import MIMEBase
from email.mime.text import MIMEText

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

from virksom.office.actions.send_link import way_in
from virksom.office.store import notices
from virksom.office.store.mails import mail_of, page_of
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.notices import NoticeRow
from virksom.office.store.vault.persons import person

MOST = 50
"""Mails of one round; the rest wait for the next."""

_METHOD = re.compile(r"^METHOD:([A-Z]+)\r?$", re.MULTILINE)
_log = logging.getLogger("virksom.mail")


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What became of the mails that were tried.

    Args:
        sent: how many were handed over.
        waiting: how many wait for another try.
    """

    sent: int
    waiting: int


def deliver(programme: str, *, moment: datetime, most: int = MOST) -> Round:
    """Try the mails of a programme that wait, oldest first; each is tried by one at a time.

    Args:
        programme: code of the programme.
        moment: when it is tried, by the programme's clock.
        most: how many at most.
    """
    rows = notices.unmailed(programme, moment=moment, most=most) if settings.EMAIL_HOST else ()
    if not rows:
        return Round(sent=0, waiting=0)
    server = get_connection()
    try:
        sent = sum(_try(row, server, moment=moment) for row in _while_up(rows, server))
    finally:
        _leave(server)
    return Round(sent=sent, waiting=len(rows) - sent)


def _while_up(rows: Iterable[NoticeRow], server: BaseEmailBackend) -> Iterator[NoticeRow]:
    """Yield the notices until the server cannot be reached; the one at hand is yielded still."""
    for row in rows:
        yield row
        if not _reached(server):
            return


def _reached(server: BaseEmailBackend) -> bool:
    try:
        server.open()
    except OSError:
        return False
    return True


def _leave(server: BaseEmailBackend) -> None:
    """Close the connection; one that is broken already may say so."""
    with suppress(OSError):
        server.close()


def _try(row: NoticeRow, server: BaseEmailBackend, *, moment: datetime) -> bool:
    """Hand one mail over; False when it waits on, or somebody else is at it."""
    if not notices.hold(row, moment=moment):
        return False
    trouble = _hand_over(row, server, moment=moment)
    if trouble:
        _log.warning("mail of notice %s waits: %s", row.number, trouble)
        notices.try_later(row, moment=moment)
        return False
    notices.mailed(row, moment=moment)
    return True


def _hand_over(row: NoticeRow, server: BaseEmailBackend, *, moment: datetime) -> str:
    """Return what went wrong, by its name only as the words hold the address; "" if nothing did."""
    address = _address(row)
    if not address:
        return "no address"
    try:
        server.open()
        server.send_messages([_message(row, address, moment=moment)])
    except (OSError, ValueError) as wrong:
        _leave(server)
        return type(wrong).__name__
    return ""


def _address(row: NoticeRow) -> str:
    """Return where a notice's mail goes: to the person, or to the address it brings along."""
    if row.kind in {Kind.MAIL_MOVED, Kind.OPENING_ASKED}:
        return row.attached.decode().partition("\n")[0]
    known = person(row.programme, row.code)
    return "" if known is None else known.mail


def _message(row: NoticeRow, address: str, *, moment: datetime) -> EmailMessage:
    mail = mail_of(row, link=link_of(row, moment=moment))
    message = EmailMessage(
        subject=mail.subject,
        body=mail.body,
        to=[address],
        headers={"Auto-Submitted": "auto-generated"},
    )
    if row.carries_calendar:
        message.attach(_calendar(row.attached))
    return message


def link_of(row: NoticeRow, *, moment: datetime) -> str:
    """Return a link that lets in, for those who have no password; "" for everybody else.

    An address of before is told where the office is, and let in nowhere.
    """
    if row.kind in {Kind.LINK, Kind.OPENING_ASKED}:
        return ""
    if row.kind is Kind.MAIL_MOVED:
        return f"{settings.OFFICE_URL}/"
    return way_in(row.programme, row.code, after=page_of(row), moment=moment)


def _calendar(file: bytes) -> MIMEBase:
    text = file.decode()
    found = _METHOD.search(text)
    part = MIMEText(text, "calendar", "utf-8")
    part.set_param("method", found[1] if found else "PUBLISH")
    part.add_header("Content-Disposition", "attachment", filename="moede.ics")
    return part
