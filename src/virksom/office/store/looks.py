"""Looks: who saw whose person data, when and on which page; only ever added to.

Source:
    Invariant 3.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from virksom.office.store.models import Look, Programme

_BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class LookRow:
    """One look at one candidate's person data.

    Args:
        user: number of the one who looked.
        by: how facts speak of them; "" when they do not.
        role: what they are in the programme.
        subject: the candidate's code.
        what: what was seen, such as ``see_person``.
        page: name of the page it was seen on.
        at: when.
        glass: number of the glass that was broken for it; None for most.
    """

    user: int
    by: str
    role: str
    subject: str
    what: str
    page: str
    at: datetime
    glass: int | None = None


def add(programme: str, rows: Iterable[LookRow]) -> None:
    """Write looks down."""
    home = Programme.objects.get(code=programme)
    Look.objects.bulk_create(
        (
            Look(
                programme=home,
                user_id=row.user,
                by=row.by,
                role=row.role,
                subject=row.subject,
                what=row.what,
                page=row.page,
                at=row.at,
                glass_id=row.glass,
            )
            for row in rows
        ),
        batch_size=_BATCH,
    )
