"""Notices: what waits for somebody, by their code; a mail of it waits until it is sent.

Source:
    Invariant 3: a row holds codes and a door, never a name; what is attached lies sealed.
"""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import F, Q, QuerySet

from virksom.office.store.models import Notice, Programme
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault.sealing import opened, seal

HELD = timedelta(minutes=5)
"""How long a notice is held by the one who is mailing it; after that another may try."""

KEPT_UP = timedelta(days=3)
"""How long a mail is tried again, counted from when the notice was made."""

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))
"""The pause after each failed try; the last one is repeated."""


_SECRETS = frozenset({Kind.LINK, Kind.MAIL_MOVED, Kind.OPENING_ASKED, Kind.DIGEST})
"""Kinds whose attachment is no calendar file: an address, a link that opens something, or how
many of each kind a digest tells of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRow:
    """Something that waits for somebody.

    Args:
        number: its number.
        programme: code of the programme.
        code: whom it is for, as facts speak of them.
        kind: what it is about.
        subject: the code it is about, such as a candidate's; "" for none.
        page: name of the page it leads to.
        at: what that page is about; empty for a page of its own.
        made_at: when it was made.
        read_at: when it was read; None while it waits.
        by_mail: whether it is told by mail too.
        mailed_at: when the mail was handed over; None while it waits or when there is none.
        tries: how many times a mail was tried.
        next_try: the earliest next try; None for at once.
        attached: a calendar file, a secret link for ``Kind.LINK``, the address of before for
            ``Kind.MAIL_MOVED``, a stranger's address and a secret link on the line after it for
            ``Kind.OPENING_ASKED``, or a line ``kind number`` for each of ``Kind.DIGEST``; empty
            for none.
    """

    number: int
    programme: str
    code: str
    kind: Kind
    subject: str
    page: str
    at: tuple[str, ...]
    made_at: datetime
    read_at: datetime | None
    by_mail: bool
    mailed_at: datetime | None
    tries: int
    next_try: datetime | None
    attached: bytes = field(repr=False)

    @property
    def carries_calendar(self) -> bool:
        """Whether a calendar file goes along with its mail."""
        return bool(self.attached) and self.kind not in _SECRETS


def tell(  # noqa: PLR0913, PLR0917  # to whom, what, and behind which door: one row
    programme: str,
    code: str,
    kind: Kind,
    *,
    subject: str = "",
    page: str,
    at: tuple[str, ...] = (),
    by_mail: bool = False,
    moment: datetime,
    attached: bytes | None = None,
) -> int:
    """Let something wait for somebody; join the transaction around it. Return its number.

    Args:
        programme: code of the programme.
        code: whom it is for, as facts speak of them: ``konsulent-2``, ``K017``.
        kind: what it is about; says the sentence.
        subject: the code it is about; "" for none.
        page: name of the page it leads to, ``Door.page``.
        at: what that page is about, ``Door.at``.
        by_mail: whether it is told by mail too.
        moment: when it is made.
        attached: as in a row; kept sealed.
    """
    notice = Notice.objects.create(
        programme=Programme.objects.get(code=programme),
        code=code,
        kind=kind.value,
        subject=subject,
        page=page,
        at=json.dumps(at) if at else "",
        attached_sealed=seal((attached or b"").decode()),
        made_at=moment,
        by_mail=by_mail,
    )
    return int(notice.pk)


def waiting(programme: str, code: str) -> tuple[NoticeRow, ...]:
    """Return what waits for somebody unread, oldest first; empty for the code ""."""
    rows = _of(programme).filter(code=code, read_at=None).exclude(code="")
    return tuple(_row(notice) for notice in rows)


def notice_of(programme: str, code: str, number: int) -> NoticeRow | None:  # noqa: PLR0917  # whose, and which
    """Return one of somebody's notices, read or not; None when it is not theirs."""
    found = _of(programme).filter(code=code, pk=number).exclude(code="").first()
    return None if found is None else _row(found)


def mark_read(programme: str, code: str, *, number: int, moment: datetime) -> bool:
    """Mark a notice as read; False when it is not theirs or was read already."""
    rows = _of(programme).filter(code=code, pk=number, read_at=None)
    return bool(rows.update(read_at=moment))


def done_with(programme: str, kind: Kind, *, subject: str, moment: datetime) -> int:
    """Mark every notice of a kind about a subject as read, as what it asked for is done."""
    rows = _of(programme).filter(kind=kind.value, subject=subject, read_at=None)
    return rows.update(read_at=moment)


def told_since(programme: str, kind: Kind, *, subject: str, since: datetime) -> bool:
    """Say whether somebody was told of this about a subject at a moment or later, read or not."""
    rows = _of(programme).filter(kind=kind.value, subject=subject, made_at__gte=since)
    return rows.exists()


def unmailed_since(programme: str, *, since: datetime, until: datetime) -> tuple[NoticeRow, ...]:
    """Return what waits unread, is told by no mail of its own, and was made after ``since``.

    Args:
        programme: code of the programme.
        since: exclusive.
        until: inclusive.
    """
    rows = _of(programme).filter(by_mail=False, read_at=None).exclude(code="")
    return tuple(_row(notice) for notice in rows.filter(made_at__gt=since, made_at__lte=until))


def unmailed(programme: str, *, moment: datetime, most: int) -> tuple[NoticeRow, ...]:
    """Return the notices whose mail may be tried now, oldest first, at most ``most``."""
    ready = Q(next_try=None) | Q(next_try__lte=moment)
    rows = _unsent(programme).filter(ready, made_at__gt=moment - KEPT_UP)
    return tuple(_row(notice) for notice in rows[:most])


def given_up(programme: str, *, moment: datetime) -> tuple[NoticeRow, ...]:
    """Return the notices whose mail could not be handed over in time, oldest first."""
    rows = _unsent(programme).filter(made_at__lte=moment - KEPT_UP)
    return tuple(_row(notice) for notice in rows)


def hold(notice: NoticeRow, *, moment: datetime) -> bool:
    """Take a notice to mail it; False when somebody else took it meanwhile.

    Who dies on the way leaves it to the next after ``HELD``: a mail may then come twice, and
    never not at all.
    """
    rows = Notice.objects.filter(
        pk=notice.number, mailed_at=None, tries=notice.tries, next_try=notice.next_try
    )
    return bool(rows.update(tries=F("tries") + 1, next_try=moment + HELD))


def mailed(notice: NoticeRow, *, moment: datetime) -> None:
    """Say that a notice's mail was handed over; what was attached is forgotten."""
    Notice.objects.filter(pk=notice.number).update(
        mailed_at=moment, next_try=None, attached_sealed=""
    )


def try_later(notice: NoticeRow, *, moment: datetime) -> None:
    """Let a notice's mail wait for its next try; each pause is longer than the one before."""
    pause = PAUSES[min(notice.tries, len(PAUSES) - 1)]
    Notice.objects.filter(pk=notice.number).update(next_try=moment + pause)


def recall_links(programme: str, code: str, *, moment: datetime) -> int:
    """Let no link of somebody's go out that was not mailed yet; return how many it was."""
    rows = Notice.objects.filter(programme__code=programme, code=code, kind=Kind.LINK.value)
    return rows.filter(mailed_at=None).update(by_mail=False, attached_sealed="", read_at=moment)


def forget_undelivered(programme: str, *, moment: datetime) -> int:
    """Forget the addresses and links of mails that are tried no longer; return how many it was."""
    rows = _unsent(programme).filter(
        kind__in=[kind.value for kind in _SECRETS], made_at__lte=moment - KEPT_UP
    )
    return rows.exclude(attached_sealed="").update(attached_sealed="")


def latest_mails(programme: str, *, most: int) -> tuple[NoticeRow, ...]:
    """Return the latest notices that are told by mail, newest first, at most ``most``."""
    rows = _of(programme).filter(by_mail=True).order_by("-pk")
    return tuple(_row(notice) for notice in rows[:most])


def mail_numbered(programme: str, number: int) -> NoticeRow | None:
    """Return the notice with a number where it is told by mail; None where there is none."""
    found = _of(programme).filter(by_mail=True, pk=number).first()
    return None if found is None else _row(found)


def _of(programme: str) -> QuerySet[Notice]:
    return Notice.objects.filter(programme__code=programme).select_related("programme")


def _unsent(programme: str) -> QuerySet[Notice]:
    return _of(programme).filter(by_mail=True, mailed_at=None)


def _row(notice: Notice) -> NoticeRow:
    return NoticeRow(
        number=notice.pk,
        programme=notice.programme.code,
        code=notice.code,
        kind=Kind(notice.kind),
        subject=notice.subject,
        page=notice.page,
        at=tuple(json.loads(notice.at)) if notice.at else (),
        made_at=notice.made_at,
        read_at=notice.read_at,
        by_mail=notice.by_mail,
        mailed_at=notice.mailed_at,
        tries=notice.tries,
        next_try=notice.next_try,
        attached=opened(notice.attached_sealed).encode(),
    )
