"""Which openings are due soon.

What a consultant's day begins with: companies first.

Source:
    Clause 6.3.
"""

from virksom.office.reports.openings_ground import SeenOpenings
from virksom.office.reports.openings_rows import OpeningRow, opening_row


def due_soon(seen: SeenOpenings) -> tuple[OpeningRow, ...]:
    """Return the open openings whose day is near or past, the nearest first."""
    rows = (opening_row(seen, one) for one in seen.vacancies if one.open)
    return tuple(sorted((row for row in rows if row.soon), key=lambda row: (str(row.by), row.code)))
