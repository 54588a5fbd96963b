"""Which companies wait for an answer to an opening, and which openings are due soon.

What a consultant's day begins with: companies first.

Source:
    Clause 6.3.
"""

from datetime import datetime

from virksom.office.access import Actor
from virksom.office.reports.openings_ground import SeenOpenings, seen_openings
from virksom.office.reports.openings_rows import OpeningRow, opening_row


def unanswered_openings(actor: Actor, *, moment: datetime) -> tuple[OpeningRow, ...]:
    """Return the open openings that nobody has answered, who has waited longest first.

    Args:
        actor: who reads; those of companies they have come no sooner than others.
        moment: the moment it is.
    """
    return unanswered(seen_openings(actor, moment=moment))


def unanswered(seen: SeenOpenings) -> tuple[OpeningRow, ...]:
    """Return the open openings that nobody has answered, who has waited longest first."""
    rows = (opening_row(seen, one) for one in seen.vacancies if seen.waits(one) is not None)
    return tuple(sorted(rows, key=lambda row: (row.asked_at, row.code)))


def due_soon(seen: SeenOpenings) -> tuple[OpeningRow, ...]:
    """Return the open openings whose day is near or past, the nearest first."""
    rows = (opening_row(seen, one) for one in seen.vacancies if one.open)
    return tuple(sorted((row for row in rows if row.soon), key=lambda row: (str(row.by), row.code)))
