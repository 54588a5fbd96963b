"""Whose data is kept beyond its time: why, by whom, until when; nothing of it is erased meanwhile.

Source:
    Articles 17(3)(e) and 18(1)(c) of the General Data Protection Regulation: for a legal claim.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import QuerySet

from virksom.office.store.models import KeptLonger, Programme
from virksom.office.store.vault.sealing import opened, seal


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRow:
    """One code whose data is kept longer.

    Args:
        number: its number.
        subject: the candidate's code.
        by: what the one signs in with who decided it.
        reason: why, in their own words; "" once the person was erased.
        begun_at: from when.
        until: the first day on which it holds no longer.
        ended_at: when somebody ended it before that; None when nobody did.
    """

    number: int
    subject: str
    by: str
    reason: str = field(repr=False)
    begun_at: datetime
    until: date
    ended_at: datetime | None

    def holds(self, on: date) -> bool:
        """Say whether it holds on a day."""
        return self.ended_at is None and on < self.until


def keep(
    programme: str, code: str, *, user: int, reason: str, until: date, moment: datetime
) -> None:
    """Write down that data about a code is kept until a day."""
    KeptLonger.objects.create(
        programme=Programme.objects.get(code=programme),
        user_id=user,
        subject=code,
        reason_sealed=seal(reason),
        begun_at=moment,
        until=until,
    )


def end(programme: str, codes: Iterable[str], *, user: int, on: date, moment: datetime) -> int:
    """End what holds on a day about any of these codes; return how many rows that were."""
    rows = _of(programme).filter(subject__in=tuple(codes), ended_at=None, until__gt=on)
    return rows.update(ended_at=moment, ended_by_id=user)


def held_until(programme: str, *, on: date) -> dict[str, date]:
    """Return the codes whose data is kept longer on a day, each with its last such day's morrow."""
    rows = _of(programme).filter(ended_at=None, until__gt=on).order_by("until")
    return dict(rows.values_list("subject", "until"))


def rows_of(programme: str, codes: Iterable[str] | None = None) -> tuple[KeptRow, ...]:
    """Return what was decided, newest first; about these codes, or everybody."""
    rows = _of(programme) if codes is None else _of(programme).filter(subject__in=tuple(codes))
    return tuple(_row(one) for one in rows.select_related("user").order_by("-pk"))


def _of(programme: str) -> QuerySet[KeptLonger]:
    return KeptLonger.objects.filter(programme__code=programme)


def _row(one: KeptLonger) -> KeptRow:
    return KeptRow(
        number=one.pk,
        subject=one.subject,
        by=one.user.username,
        reason=opened(one.reason_sealed),
        begun_at=one.begun_at,
        until=one.until,
        ended_at=one.ended_at,
    )
