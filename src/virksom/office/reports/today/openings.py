"""The openings that are due soon, on a consultant's day.

Source:
    Clause 6.3 (companies first).
"""

from virksom.office.reports import words
from virksom.office.reports.companies.ground import Firms
from virksom.office.reports.door import Door
from virksom.office.reports.openings_ground import SeenOpenings
from virksom.office.reports.openings_rows import OpeningRow
from virksom.office.reports.openings_waiting import due_soon
from virksom.office.reports.today.page import Act, Card, Row
from virksom.programme.kernel import Text


def due_card(there: Firms) -> Card:
    """Return the open openings whose day is near or past, of the reader's companies and nobody's.

    Those whose company waits for an answer stand on the card above.
    """
    mine = {there.actor.code, ""}
    rows = (row for row in due_soon(SeenOpenings(firms=there)) if row.consultant in mine)
    return Card(
        code="due_openings",
        heading=Text("Jobåbninger, der haster", "Openings due soon"),
        rows=tuple(_row(row) for row in rows if not row.asked_at),
        all=Act(label=Text("Alle jobåbninger", "All openings"), door=Door("openings")),
    )


def _row(row: OpeningRow) -> Row:
    return Row(
        what=row.work,
        more=words.same(row.company),
        under=words.joined(row.due, row.seats),
        door=row.door,
    )
