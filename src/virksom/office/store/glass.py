"""Broken glass: access that somebody took in need, for a while and with a reason.

Source:
    Invariant 3; rules, section 7.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import QuerySet

from virksom.office.store.models import Glass, Programme
from virksom.office.store.vault.sealing import opened, seal

LASTS = timedelta(minutes=60)
"""How long broken glass stays open; it ends by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlassRow:
    """Access that was taken in need.

    Args:
        number: its number.
        user: number of the one who took it.
        subject: the candidate's code.
        reason: why, in their own words.
        broken_at: from when, inclusive.
        ends_at: until when, exclusive.
    """

    number: int
    user: int
    subject: str
    reason: str = field(repr=False)
    broken_at: datetime
    ends_at: datetime


def break_for(
    user: int, programme: str, *, subject: str, reason: str, moment: datetime
) -> GlassRow:
    """Open a candidate's person data to a user for an hour."""
    glass = Glass.objects.create(
        programme=Programme.objects.get(code=programme),
        user_id=user,
        subject=subject,
        reason_sealed=seal(reason),
        broken_at=moment,
        ends_at=moment + LASTS,
    )
    return _row(glass)


def open_for(user: int | None, programme: str, code: str, moment: datetime) -> bool:  # noqa: PLR0917  # asked on every page with person data
    """Say whether a user has broken the glass for a candidate and it is still open.

    What person-data pages pass to ``may(…, glass=…)``.
    """
    return code in open_numbers(user, programme, moment=moment)


def open_numbers(user: int | None, programme: str, *, moment: datetime) -> dict[str, int]:
    """Return the candidates a user has broken the glass for, each with the number of it."""
    if user is None:
        return {}
    rows = _of(programme).filter(user_id=user, broken_at__lte=moment, ends_at__gt=moment)
    return dict(rows.values_list("subject", "pk"))


def broken(programme: str, *, subject: str = "") -> tuple[GlassRow, ...]:
    """Return every glass that was broken, newest first; about one candidate when named."""
    rows = _of(programme).order_by("-pk")
    return tuple(_row(glass) for glass in (rows.filter(subject=subject) if subject else rows))


def _of(programme: str) -> QuerySet[Glass]:
    return Glass.objects.filter(programme__code=programme)


def _row(glass: Glass) -> GlassRow:
    return GlassRow(
        number=glass.pk,
        user=glass.user_id,
        subject=glass.subject,
        reason=opened(glass.reason_sealed),
        broken_at=glass.broken_at,
        ends_at=glass.ends_at,
    )
