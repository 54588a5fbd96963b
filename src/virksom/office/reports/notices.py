"""What waits for the reader: their notices, and the mails of a demo that nobody sends."""

from dataclasses import dataclass
from datetime import datetime

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.store import notices
from virksom.office.store.mails import mail_of, page_of
from virksom.office.store.notice_kinds import SENTENCES
from virksom.office.store.notices import NoticeRow
from virksom.office.store.read import ProgrammeRow
from virksom.programme.kernel import Text

MOST = 100
"""Mails the outbox shows, the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """Something that waits.

    Args:
        number: its number.
        sentence: what it says.
        about: the code it is about; "" for none.
        made: when it was made.
        door: where it leads; opening it there marks it as read.
    """

    number: int
    sentence: Text
    about: str
    made: Text
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticesPage:
    """Everything that waits for the reader, oldest first."""

    lines: tuple[NoticeLine, ...]
    told: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class MailLine:
    """A mail in the outbox.

    Args:
        to: the code it goes to.
        sentence: its subject.
        made: when it was made.
        standing: whether it was sent, waits or was given up.
        body: what it says; empty where the outbox does not show it.
        link: where it leads, on this office; "" where the outbox does not show it.
        follow: the door that leads there as the mail does; None for a link of its own, and where
            the outbox does not show it.
        calendar: whether a calendar file goes along.
    """

    to: str
    sentence: Text
    made: Text
    standing: Text
    body: str
    link: str
    follow: Door | None
    calendar: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxPage:
    """The latest mails, newest first.

    Args:
        mails: at most ``MOST``.
        told: one sentence on where mails go.
        opened: whether mails and their links are shown whole.
    """

    mails: tuple[MailLine, ...]
    told: Text
    opened: bool


def notices_page(actor: Actor) -> NoticesPage:
    """Return what waits for the actor."""
    rows = notices.waiting(actor.programme, actor.by)
    told = words.several(
        len(rows),
        one=Text("besked venter på dig", "notice waits for you"),
        many=Text("beskeder venter på dig", "notices wait for you"),
    )
    return NoticesPage(lines=tuple(notice_line(row, reader=actor.code) for row in rows), told=told)


def notice_line(row: NoticeRow, *, reader: str) -> NoticeLine:
    """Return one notice as lists show it; whom it is about is left out where it is the reader."""
    return NoticeLine(
        number=row.number,
        sentence=SENTENCES[row.kind],
        about="" if row.subject == reader else row.subject,
        made=words.moment(row.made_at),
        door=Door("notice", (str(row.number),)),
    )


def outbox_page(row: ProgrammeRow, *, sends: bool, base: str, moment: datetime) -> OutboxPage:
    """Return the outbox.

    Only where the people are invented and no mail is sent are mails shown whole: a link in
    them opens somebody's page.

    Args:
        row: the programme.
        sends: whether there is a mail server.
        base: how links in mails begin; cut off, so that they lead to this office.
        moment: when it is looked at.
    """
    opened = row.invented and not sends
    rows = notices.latest_mails(row.code, most=MOST)
    lines = tuple(_mail(each, base=base if opened else None, moment=moment) for each in rows)
    return OutboxPage(mails=lines, told=_where(row, sends=sends), opened=opened)


def _where(row: ProgrammeRow, *, sends: bool) -> Text:
    if sends:
        return Text("Mails sendes løbende.", "Mails are sent as they come.")
    if row.invented:
        return Text(
            "Her er ingen mailserver; i demoen læses mails her.",
            "There is no mail server here; in the demo mails are read here.",
        )
    return Text(
        "Der er ingen mailserver, så mails venter: nævn den i VIRKSOM_SMTP.",
        "There is no mail server, so mails wait: name it in VIRKSOM_SMTP.",
    )


def _mail(row: NoticeRow, *, base: str | None, moment: datetime) -> MailLine:
    mail = mail_of(row)
    follows = base is not None and mail.link.endswith(page_of(row))
    return MailLine(
        to=row.code,
        sentence=SENTENCES[row.kind],
        made=words.moment(row.made_at),
        standing=_standing(row, moment=moment),
        body=mail.body if base is not None else "",
        link=mail.link.removeprefix(base) if base is not None else "",
        follow=Door("follow_mail", (str(row.number),)) if follows else None,
        calendar=row.carries_calendar,
    )


def _standing(row: NoticeRow, *, moment: datetime) -> Text:
    if row.mailed_at is not None:
        at = words.moment(row.mailed_at)
        return Text(f"sendt {at.da}", f"sent {at.en}")
    if moment - row.made_at >= notices.KEPT_UP:
        return Text("opgivet efter tre dage", "given up after three days")
    if row.tries:
        tries = words.several(row.tries, one=Text("forsøg", "try"), many=Text("forsøg", "tries"))
        return Text(f"venter, {tries.da}", f"waits, {tries.en}")
    return Text("venter", "waits")
